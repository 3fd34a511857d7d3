-- A bill that was paid first and then claimed by hand (手工报销), with what the law was told and gave. settlement_id is null where no till
-- knows the bill; move_no is the place among the moves of the person's year, null where no counter moved.
create table manual_claim (
  id uuid not null,
  request_id varchar(64) not null,
  region varchar(6) not null,
  patient_id uuid not null,
  settlement_id uuid,
  service_date date not null,
  natural_year integer not null,
  move_no bigint,
  total_fen bigint not null,
  fund_fen bigint not null,
  account_fen bigint not null,
  back_fen bigint not null,
  entry_id uuid,
  law text not null,
  booked_by varchar(64) not null,
  booked_at timestamp with time zone not null,
  constraint manual_claim_pk primary key (id),
  constraint manual_claim_request_uq unique (request_id),
  constraint manual_claim_settlement_uq unique (settlement_id),
  constraint manual_claim_patient_fk foreign key (patient_id) references person (id),
  constraint manual_claim_settlement_fk foreign key (settlement_id) references settlement (id),
  constraint manual_claim_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint manual_claim_parts_ck check (fund_fen >= 0 and account_fen >= 0 and back_fen >= 0
    and fund_fen + account_fen <= total_fen and back_fen <= fund_fen + account_fen),
  constraint manual_claim_entry_ck check ((entry_id is null) = (fund_fen + account_fen = 0))
);
create index manual_claim_patient on manual_claim (patient_id, id);
