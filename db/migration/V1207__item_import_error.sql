-- What is wrong in an uploaded file: row and column count from 1, column 0 is the whole row.
create table item_import_error (
    import_id uuid not null,
    error_number integer not null,
    row_number integer not null,
    column_number integer not null,
    column_word varchar(30) not null,
    problem varchar(60) not null,
    found varchar(60) not null,
    constraint item_import_error_pk primary key (import_id, error_number),
    constraint item_import_error_import_fk foreign key (import_id) references item_import (id)
);
