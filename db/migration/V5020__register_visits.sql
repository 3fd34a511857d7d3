-- A visit that the software of a hospital registered. What was diagnosed is sealed; the disease is the code of the
-- benefit alone. A cancelled visit keeps the request that cancelled it, so that a repeat gets the first answer.
create table exchange_visit (
  mdtrt_id varchar(30) not null,
  region varchar(6) not null,
  provider_id uuid not null,
  person_id uuid not null,
  request_id varchar(64) not null,
  content_digest varchar(64) not null,
  insutype varchar(6) not null,
  ipt_otp_no varchar(30) not null,
  doctor_no varchar(30) not null,
  doctor varchar(50) not null,
  department varchar(100) not null,
  begins_on date not null,
  med_type varchar(6) not null,
  disease varchar(30) not null,
  diagnoses_sealed text,
  registered_at timestamp with time zone not null,
  cancel_request_id varchar(64),
  constraint exchange_visit_pk primary key (mdtrt_id),
  constraint exchange_visit_request_unique unique (request_id),
  constraint exchange_visit_provider_fk foreign key (provider_id) references provider (id),
  constraint exchange_visit_person_fk foreign key (person_id) references person (id)
);
create index exchange_visit_person on exchange_visit (person_id, provider_id, registered_at);
