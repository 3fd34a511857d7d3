-- A line without a code is the personal part of a visit; one without a price waits for it.
create table basket_line (
  basket_id uuid not null,
  line_no integer not null,
  region varchar(6) not null,
  item_code varchar(40),
  item_name varchar(200) not null,
  specification varchar(1000) not null,
  quantity integer not null,
  unit_price_fen bigint,
  trace_codes text not null,
  constraint basket_line_pk primary key (basket_id, line_no),
  constraint basket_line_basket_fk foreign key (basket_id) references basket (id) on delete cascade,
  constraint basket_line_number check (line_no > 0),
  constraint basket_line_quantity check (quantity > 0),
  constraint basket_line_price check (unit_price_fen > 0)
);
