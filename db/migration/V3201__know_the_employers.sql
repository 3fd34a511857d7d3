-- Who declares contributions or pensions (用人单位): an employer, or the agency that pays pensions.
create table employer (
    id uuid not null,
    region varchar(6) not null,
    code varchar(20) not null,
    name varchar(200) not null,
    agency varchar(200) not null,
    registered_by varchar(100) not null,
    registered_at timestamp with time zone not null,
    constraint employer_pk primary key (id),
    constraint employer_code_uq unique (region, code)
);
