-- The fee lines of a visit, each with the settlement that paid it and its number there; null while it is open.
create table exchange_fee (
  mdtrt_id varchar(30) not null,
  feedetl_sn varchar(30) not null,
  region varchar(6) not null,
  batch varchar(30) not null,
  place bigint not null,
  item_code varchar(50) not null,
  item_count numeric(16, 4) not null,
  price numeric(16, 6) not null,
  amount_fen bigint not null,
  trace_codes varchar(4000) not null,
  settlement_id uuid,
  line_no integer,
  constraint exchange_fee_pk primary key (mdtrt_id, feedetl_sn),
  constraint exchange_fee_visit_fk foreign key (mdtrt_id) references exchange_visit (mdtrt_id),
  constraint exchange_fee_settlement_fk foreign key (settlement_id) references settlement (id),
  constraint exchange_fee_settled_check check ((settlement_id is null) = (line_no is null)),
  constraint exchange_fee_amount_check check (amount_fen > 0)
);
create index exchange_fee_settlement on exchange_fee (settlement_id);
