-- What is wrong in a declaration: row and column count from 1, column 0 is the whole row, row 0 the whole file.
create table declaration_error (
    declaration_id uuid not null,
    error_number integer not null,
    row_number integer not null,
    column_number integer not null,
    column_word varchar(20) not null,
    problem varchar(40) not null,
    found varchar(100) not null,
    constraint declaration_error_pk primary key (declaration_id, error_number),
    constraint declaration_error_declaration_fk foreign key (declaration_id) references declaration (id)
);
