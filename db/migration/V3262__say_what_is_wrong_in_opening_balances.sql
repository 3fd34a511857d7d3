-- What is wrong in a file of opening balances, numbered as declaration_error is.
create table opening_error (
    import_id uuid not null,
    error_number integer not null,
    row_number integer not null,
    column_number integer not null,
    column_word varchar(20) not null,
    problem varchar(40) not null,
    found varchar(100) not null,
    constraint opening_error_pk primary key (import_id, error_number),
    constraint opening_error_import_fk foreign key (import_id) references opening_import (id)
);
