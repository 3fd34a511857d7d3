-- The largest changes of each slice against the month before; the page shows the largest of all.
create table credit_outlier (
  run_id uuid not null,
  slice_no integer not null,
  region varchar(6) not null,
  person_id uuid not null,
  before_fen bigint not null,
  amount_fen bigint not null,
  constraint credit_outlier_pk primary key (run_id, person_id),
  constraint credit_outlier_slice_fk foreign key (run_id, slice_no) references credit_slice (run_id, slice_no)
);
