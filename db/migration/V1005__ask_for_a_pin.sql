-- A row is the member's wish to be asked; failures count wrong attempts in a row.
create table person_pin (
  person_id uuid not null,
  region varchar(6) not null,
  pin_index varchar(64) not null,
  failures integer not null,
  locked_until timestamp with time zone,
  set_at timestamp with time zone not null,
  constraint person_pin_pk primary key (person_id),
  constraint person_pin_person_fk foreign key (person_id) references person (id),
  constraint person_pin_failures_check check (failures >= 0)
);
