-- What a month adds up of settlements stands in the index of their entries, so that their long texts are not read.
drop index settlement_by_entry;
create index settlement_by_entry on settlement (entry_id, id, act, provider_id);
