-- What a visit was registered as, and the benefit's decision with what it rested on. move_no is the place among the
-- moves of the person's year; null where no counter moved. No foreign key to the settlement's row is held while
-- counters are: reversals hold that row first.
create table settlement_visit (
  settlement_id uuid not null,
  region varchar(6) not null,
  patient_id uuid not null,
  patient_region varchar(6) not null,
  natural_year integer not null,
  move_no bigint,
  kind varchar(30) not null,
  disease varchar(40) not null,
  drug varchar(80) not null,
  origin varchar(40) not null,
  doctor varchar(60) not null,
  place varchar(40) not null,
  without_benefit boolean not null,
  without_accounts boolean not null,
  claim_later boolean not null,
  law text not null,
  constraint settlement_visit_pk primary key (settlement_id),
  constraint settlement_visit_settlement_fk foreign key (settlement_id) references settlement (id)
);
create index settlement_visit_by_year on settlement_visit (patient_id, natural_year, move_no);
