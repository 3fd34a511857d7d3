-- What an institution's software tells of goods sold and returned; who prescribed, sold and bought stands sealed.
create table exchange_sale (
  id uuid not null,
  region varchar(6) not null,
  provider_id uuid not null,
  request_id varchar(64) not null,
  content_digest varchar(64) not null,
  act varchar(10) not null,
  item_code varchar(50) not null,
  mdtrt_sn varchar(30) not null,
  item_count numeric(16, 4) not null,
  settlement_id uuid,
  told_sealed text not null,
  told_at timestamp with time zone not null,
  constraint exchange_sale_pk primary key (id),
  constraint exchange_sale_request_unique unique (request_id),
  constraint exchange_sale_provider_fk foreign key (provider_id) references provider (id),
  constraint exchange_sale_settlement_fk foreign key (settlement_id) references settlement (id),
  constraint exchange_sale_act_check check (act in ('sale', 'return')),
  constraint exchange_sale_count_check check (item_count > 0)
);
create index exchange_sale_goods on exchange_sale (provider_id, mdtrt_sn, item_code);
create index exchange_sale_settlement on exchange_sale (settlement_id);
