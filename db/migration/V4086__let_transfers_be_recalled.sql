-- A balance that cannot arrive is taken back off its way: asked by one clerk, approved by another, undone by this entry.
alter table casework_transfer add column recall_approval_id uuid;
alter table casework_transfer add column recalled_on date;
alter table casework_transfer add column recall_entry_id uuid;
alter table casework_transfer add constraint casework_transfer_recall_approval_fk
  foreign key (recall_approval_id) references approval_request (id);
alter table casework_transfer add constraint casework_transfer_recall_entry_fk foreign key (recall_entry_id) references ledger_entry (id);
alter table casework_transfer add constraint casework_transfer_recalled_ck
  check (recalled_on is null or (arrived_on is null and recall_approval_id is not null));
