-- One credit a person, month and series. It is a draft until its slice is booked.
create table credit (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  credited_month date not null,
  series varchar(12) not null,
  account_id uuid not null,
  run_id uuid not null,
  slice_no integer not null,
  ground_id uuid not null,
  base_fen bigint,
  amount_fen bigint not null,
  line_id uuid,
  constraint credit_pk primary key (id),
  constraint credit_once unique (person_id, credited_month, series),
  constraint credit_account_fk foreign key (account_id) references personal_account (id),
  constraint credit_slice_fk foreign key (run_id, slice_no) references credit_slice (run_id, slice_no),
  constraint credit_ground_fk foreign key (ground_id) references credit_ground (id),
  constraint credit_amount check (amount_fen > 0),
  constraint credit_series check (series in ('MONTHLY'))
);
create index credit_by_slice on credit (run_id, slice_no);
