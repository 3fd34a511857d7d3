-- The rows of a declaration until it is confirmed or dropped; replaces is the standing line that the row meets.
create table declaration_row (
    declaration_id uuid not null,
    row_number integer not null,
    line_id uuid not null,
    person_id uuid not null,
    for_month date not null,
    base_fen bigint,
    paid boolean,
    pension_fen bigint,
    withdrawn boolean not null,
    replaces uuid,
    constraint declaration_row_pk primary key (declaration_id, row_number),
    constraint declaration_row_declaration_fk foreign key (declaration_id) references declaration (id),
    constraint declaration_row_person_fk foreign key (person_id) references person (id)
);
