create table credit_count (
  run_id uuid not null,
  slice_no integer not null,
  region varchar(6) not null,
  kind varchar(24) not null,
  late boolean not null,
  people integer not null,
  amount_fen bigint not null,
  constraint credit_count_pk primary key (run_id, slice_no, kind, late),
  constraint credit_count_slice_fk foreign key (run_id, slice_no) references credit_slice (run_id, slice_no)
);
