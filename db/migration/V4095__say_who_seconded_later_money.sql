-- Who approved later money before a third person has to; null where none had to, or before it was kept.
alter table casework_later add column seconded_by varchar(64);
alter table casework_later add column seconded_at timestamp with time zone;
alter table casework_later add constraint casework_later_seconded_ck check ((seconded_by is null) = (seconded_at is null));
