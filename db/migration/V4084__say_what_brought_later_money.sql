-- The entry that brought the money for a closed account: a reversal, a premium given back. Receipts and messages ask by it.
alter table personal_account_later add column brought_by uuid;
update personal_account_later set brought_by = entry_id;
alter table personal_account_later alter column brought_by set not null;
alter table personal_account_later add constraint personal_account_later_brought_fk foreign key (brought_by) references ledger_entry (id);
create index personal_account_later_brought on personal_account_later (brought_by);
