-- A premium that was taken back leaves this table, and the person may be paid for again.
create table premium_cover (
  insured_id uuid not null,
  programme varchar(24) not null,
  insurance_year integer not null,
  region varchar(6) not null,
  payment_id uuid not null,
  constraint premium_cover_pk primary key (insured_id, programme, insurance_year),
  constraint premium_cover_payment_unique unique (payment_id),
  constraint premium_cover_payment_fk foreign key (payment_id) references premium_payment (id)
);
