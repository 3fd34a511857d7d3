-- A file of the balances from before the reform (改革前结余) of a region, known again by its hash. Rows up to booked_row are booked;
-- trouble names what stopped the booking.
create table opening_import (
    id uuid not null,
    region varchar(6) not null,
    as_of date not null,
    file_name varchar(200) not null,
    file_hash varchar(64) not null,
    state varchar(10) not null,
    stated_rows integer not null,
    stated_fen bigint not null,
    row_count integer not null,
    sum_fen bigint not null,
    error_count integer not null,
    stopped boolean not null,
    brought_by varchar(100) not null,
    brought_at timestamp with time zone not null,
    approval_id uuid,
    booked_row integer not null,
    booked_rows integer not null,
    booked_fen bigint not null,
    trouble varchar(200),
    ended_at timestamp with time zone,
    constraint opening_import_pk primary key (id),
    constraint opening_import_file_uq unique (region, file_hash),
    constraint opening_import_approval_fk foreign key (approval_id) references approval_request (id),
    constraint opening_import_state_ck check (state in ('PREVIEW', 'SUBMITTED', 'BOOKING', 'DONE')),
    constraint opening_import_ready_ck check (state = 'PREVIEW' or (approval_id is not null and error_count = 0
        and row_count > 0 and row_count = stated_rows and sum_fen = stated_fen)),
    constraint opening_import_ended_ck check ((state = 'DONE') = (ended_at is not null))
);
create index opening_import_brought on opening_import (region, brought_at);
