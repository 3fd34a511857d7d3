-- A filing for care in another region: half-open, from_day counts, to_day does not.
create table person_filing (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  kind varchar(20) not null,
  place varchar(6) not null,
  from_day date not null,
  to_day date,
  recorded_at timestamp with time zone not null,
  constraint person_filing_pk primary key (id),
  constraint person_filing_person_fk foreign key (person_id) references person (id),
  constraint person_filing_once unique (person_id, kind, place, from_day),
  constraint person_filing_kind check (kind in ('RESETTLED_RETIREE', 'LONG_TERM_RESIDENT', 'POSTED_WORKER', 'REFERRED')),
  constraint person_filing_place check (place <> region),
  constraint person_filing_period check (to_day is null or to_day > from_day)
);
