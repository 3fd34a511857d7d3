-- A disease recognised for the person: half-open, from_day counts, to_day does not.
create table person_recognition (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  kind varchar(8) not null,
  disease varchar(40) not null,
  from_day date not null,
  to_day date,
  recorded_at timestamp with time zone not null,
  constraint person_recognition_pk primary key (id),
  constraint person_recognition_person_fk foreign key (person_id) references person (id),
  constraint person_recognition_once unique (person_id, kind, disease, from_day),
  constraint person_recognition_kind check (kind in ('CHRONIC', 'SPECIAL')),
  constraint person_recognition_period check (to_day is null or to_day > from_day)
);
