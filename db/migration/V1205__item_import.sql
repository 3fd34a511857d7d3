-- An uploaded catalogue file: previewed, then booked once. The same bytes of the same kind are known again by their hash.
create table item_import (
    id uuid not null,
    region varchar(6) not null,
    kind varchar(20) not null,
    file_name varchar(200) not null,
    file_hash varchar(64) not null,
    state varchar(10) not null,
    row_count integer not null,
    error_count integer not null,
    stopped boolean not null,
    added_count integer not null,
    changed_count integer not null,
    uploaded_by varchar(100) not null,
    uploaded_at timestamp with time zone not null,
    confirmed_by varchar(100),
    confirmed_at timestamp with time zone,
    constraint item_import_pk primary key (id),
    constraint item_import_file_uq unique (region, kind, file_hash),
    constraint item_import_kind_ck check (kind in ('DRUGS', 'CONSUMABLES', 'HOUSE')),
    constraint item_import_state_ck check (state in ('PREVIEW', 'CONFIRMED')),
    constraint item_import_confirmed_ck check (state = 'PREVIEW' or (confirmed_at is not null and error_count = 0))
);
