-- The highest price of one unit, by region (000000 = the whole country) and period; the last day counts.
create table item_price_limit (
    item_id uuid not null,
    region varchar(6) not null,
    valid_from date not null,
    valid_to date,
    limit_fen bigint not null,
    constraint item_price_limit_pk primary key (item_id, region, valid_from),
    constraint item_price_limit_item_fk foreign key (item_id) references item (id),
    constraint item_price_limit_fen_ck check (limit_fen > 0),
    constraint item_price_limit_days_ck check (valid_to is null or valid_to >= valid_from)
);
