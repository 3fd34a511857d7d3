-- A payment that the bank returned and whose payee has died goes into the estate by this entry, and is not tried again.
alter table casework_payout add column estate_entry_id uuid;
alter table casework_payout add constraint casework_payout_estate_fk foreign key (estate_entry_id) references ledger_entry (id);
alter table casework_payout add constraint casework_payout_estate_ck check (estate_entry_id is null or state = 'RETURNED');
