create table credit_missed (
  run_id uuid not null,
  slice_no integer not null,
  region varchar(6) not null,
  person_id uuid not null,
  credited_month date not null,
  reason varchar(12) not null,
  keys varchar(400) not null,
  constraint credit_missed_pk primary key (run_id, person_id, credited_month),
  constraint credit_missed_slice_fk foreign key (run_id, slice_no) references credit_slice (run_id, slice_no),
  constraint credit_missed_person_fk foreign key (person_id) references person (id),
  constraint credit_missed_reason check (reason in ('PARAMETER', 'DECLARATION', 'PENSION', 'UNPAID', 'CLOSED'))
);
create index credit_missed_by_person on credit_missed (person_id, credited_month);
