-- What an institution last asked for one of an item: proposed when the item is scanned again.
create table shelf_price (
  provider_id uuid not null,
  item_code varchar(40) not null,
  region varchar(6) not null,
  unit_price_fen bigint not null,
  constraint shelf_price_pk primary key (provider_id, item_code),
  constraint shelf_price_provider_fk foreign key (provider_id) references provider (id),
  constraint shelf_price_positive check (unit_price_fen > 0)
);
