-- A slice has one entry for each month that it credits.
create table credit_entry (
  entry_id uuid not null,
  region varchar(6) not null,
  run_id uuid not null,
  slice_no integer not null,
  credited_month date not null,
  constraint credit_entry_pk primary key (entry_id),
  constraint credit_entry_once unique (run_id, slice_no, credited_month),
  constraint credit_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint credit_entry_slice_fk foreign key (run_id, slice_no) references credit_slice (run_id, slice_no)
);
