-- Bar codes on the packs; one leads to exactly one item.
create table item_barcode (
    barcode varchar(14) not null,
    item_id uuid not null,
    constraint item_barcode_pk primary key (barcode),
    constraint item_barcode_item_fk foreign key (item_id) references item (id)
);

create index item_barcode_item_ix on item_barcode (item_id);
