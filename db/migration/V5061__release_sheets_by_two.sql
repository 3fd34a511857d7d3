-- Sheets of a month that one officer asks to release and another releases; the entry is there once that was done.
create table clearing_release (
  id uuid not null,
  region varchar(6) not null,
  run_id uuid not null,
  approval_id uuid not null,
  request_id varchar(64) not null,
  sheet_count integer not null,
  payable_fen bigint not null,
  withheld_fen bigint not null,
  entry_id uuid,
  constraint clearing_release_pk primary key (id),
  constraint clearing_release_request unique (request_id),
  constraint clearing_release_approval_once unique (approval_id),
  constraint clearing_release_run_fk foreign key (run_id) references clearing_run (id),
  constraint clearing_release_approval_fk foreign key (approval_id) references approval_request (id),
  constraint clearing_release_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint clearing_release_sheets check (sheet_count > 0),
  constraint clearing_release_amounts check (payable_fen >= 0 and withheld_fen >= 0)
);
create index clearing_release_by_run on clearing_release (run_id, id);
