alter table exchange_file add column reconciliation_id uuid;
alter table exchange_file add constraint exchange_file_reconciliation_fk
  foreign key (reconciliation_id) references clearing_reconciliation (id);
alter table exchange_file add constraint exchange_file_result_has_comparison
  check ((kind = 'RESULT') = (reconciliation_id is not null));
