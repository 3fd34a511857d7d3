-- One declaration of an employer: an uploaded file (known again by its hash) or what a clerk typed (known by its request).
create table declaration (
    id uuid not null,
    region varchar(6) not null,
    employer_id uuid not null,
    kind varchar(12) not null,
    correction boolean not null,
    file_name varchar(200),
    file_hash varchar(64),
    request_id varchar(64),
    state varchar(10) not null,
    stated_rows integer not null,
    stated_fen bigint not null,
    row_count integer not null,
    sum_fen bigint not null,
    error_count integer not null,
    stopped boolean not null,
    uploaded_by varchar(100) not null,
    uploaded_at timestamp with time zone not null,
    confirmed_by varchar(100),
    confirmed_at timestamp with time zone,
    constraint declaration_pk primary key (id),
    constraint declaration_employer_fk foreign key (employer_id) references employer (id),
    constraint declaration_file_uq unique (region, file_hash),
    constraint declaration_request_uq unique (request_id),
    constraint declaration_kind_ck check (kind in ('CONTRIBUTION', 'PENSION')),
    constraint declaration_state_ck check (state in ('PREVIEW', 'CONFIRMED')),
    constraint declaration_source_ck check ((file_hash is null) <> (request_id is null) and (file_name is null) = (file_hash is null)),
    constraint declaration_confirmed_ck check (state = 'PREVIEW' or (confirmed_by is not null and confirmed_at is not null
        and error_count = 0 and row_count > 0 and row_count = stated_rows and sum_fen = stated_fen))
);
create index declaration_uploaded on declaration (region, uploaded_at);
create index declaration_of_employer on declaration (employer_id, uploaded_at);
