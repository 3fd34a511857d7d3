create table settlement (
  id uuid not null,
  request_id varchar(64) not null,
  content_digest varchar(64) not null,
  reference varchar(24) not null,
  act varchar(10) not null,
  reverses_id uuid,
  region varchar(6) not null,
  provider_id uuid not null,
  patient_id uuid not null,
  voucher_kind varchar(20) not null,
  voucher_owner_id uuid not null,
  service_date date not null,
  settled_at timestamp with time zone not null,
  cashier varchar(64) not null,
  total_fen bigint not null,
  fund_fen bigint not null,
  account_fen bigint not null,
  cash_fen bigint not null,
  entry_id uuid,
  law text not null,
  reason varchar(200),
  constraint settlement_pk primary key (id),
  constraint settlement_request unique (request_id),
  constraint settlement_reference unique (reference),
  constraint settlement_reverses_fk foreign key (reverses_id) references settlement (id),
  constraint settlement_provider_fk foreign key (provider_id) references provider (id),
  constraint settlement_patient_fk foreign key (patient_id) references person (id),
  constraint settlement_voucher_owner_fk foreign key (voucher_owner_id) references person (id),
  constraint settlement_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint settlement_act check (act in ('purchase', 'reversal')),
  constraint settlement_reverses check ((act = 'reversal') = (reverses_id is not null)),
  constraint settlement_conserved check (total_fen = fund_fen + account_fen + cash_fen),
  constraint settlement_entry check ((account_fen = 0) = (entry_id is null))
);

create index settlement_by_patient on settlement (patient_id, id);
create index settlement_by_provider on settlement (provider_id, settled_at);
create index settlement_by_reversed on settlement (reverses_id);
create index settlement_by_entry on settlement (entry_id);
