-- Which registered visit a settlement belongs to, and how its lines were called by the hospital.
create table exchange_visit_settlement (
  settlement_id uuid not null,
  region varchar(6) not null,
  mdtrt_id varchar(30) not null,
  batch varchar(30) not null,
  lines text not null,
  constraint exchange_visit_settlement_pk primary key (settlement_id),
  constraint exchange_visit_settlement_visit_fk foreign key (mdtrt_id) references exchange_visit (mdtrt_id),
  constraint exchange_visit_settlement_settlement_fk foreign key (settlement_id) references settlement (id)
);
create index exchange_visit_settlement_visit on exchange_visit_settlement (mdtrt_id);
