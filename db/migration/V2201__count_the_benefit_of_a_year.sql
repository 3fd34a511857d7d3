-- One row for a person and natural year in a region: whoever moves its counters holds it first.
create table benefit_year (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  natural_year integer not null,
  moves bigint not null,
  constraint benefit_year_pk primary key (id),
  constraint benefit_year_person_fk foreign key (person_id) references person (id),
  constraint benefit_year_once unique (person_id, region, natural_year),
  constraint benefit_year_moves check (moves >= 0)
);
