-- Half-open: from_day counts, to_day does not; the open row is the present one.
create table person_status (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  from_day date not null,
  to_day date,
  scheme varchar(8),
  account_type varchar(9),
  status varchar(15) not null,
  contributing boolean not null,
  recorded_at timestamp with time zone not null,
  constraint person_status_pk primary key (id),
  constraint person_status_person_fk foreign key (person_id) references person (id),
  constraint person_status_from_unique unique (person_id, from_day),
  constraint person_status_period_check check (to_day is null or to_day > from_day)
);
