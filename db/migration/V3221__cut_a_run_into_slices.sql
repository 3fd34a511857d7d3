-- The people from the first to before the next slice; the last has no end, said by the highest id. What was drafted and booked is counted here.
create table credit_slice (
  run_id uuid not null,
  slice_no integer not null,
  region varchar(6) not null,
  from_person uuid not null,
  until_person uuid not null,
  state varchar(8) not null,
  people integer not null,
  credits integer not null,
  credits_fen bigint not null,
  missed integer not null,
  left_out integer not null,
  left_out_fen bigint not null,
  done_at timestamp with time zone,
  constraint credit_slice_pk primary key (run_id, slice_no),
  constraint credit_slice_run_fk foreign key (run_id) references credit_run (id),
  constraint credit_slice_state check (state in ('OPEN', 'DRAFTED', 'BOOKED'))
);
