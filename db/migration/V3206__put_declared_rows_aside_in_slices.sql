-- The rows of a declaration until it is confirmed or dropped: some thousand rows of a file in one, packed, since only the
-- confirmation reads them.
create table declaration_slice (
    declaration_id uuid not null,
    first_row integer not null,
    packed bytea not null,
    constraint declaration_slice_pk primary key (declaration_id, first_row),
    constraint declaration_slice_declaration_fk foreign key (declaration_id) references declaration (id)
);
