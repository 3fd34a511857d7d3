-- A stay in hospital: half-open, the day of discharge does not count; an open one goes on.
create table person_hospital_stay (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  from_day date not null,
  to_day date,
  recorded_at timestamp with time zone not null,
  constraint person_hospital_stay_pk primary key (id),
  constraint person_hospital_stay_person_fk foreign key (person_id) references person (id),
  constraint person_hospital_stay_once unique (person_id, from_day),
  constraint person_hospital_stay_period check (to_day is null or to_day > from_day)
);
