-- By which method a run reckons interest, and of which days: from the first to before the last.
create table interest_run (
    run_id uuid not null,
    region varchar(6) not null,
    interest_year integer not null,
    method varchar(20) not null,
    from_day date not null,
    until_day date not null,
    terms_digest varchar(64) not null,
    constraint interest_run_pk primary key (run_id),
    constraint interest_run_fk foreign key (run_id) references credit_run (id),
    constraint interest_run_days_ck check (from_day < until_day)
);
-- A rate and the days on which it held; days without a rate bear none.
create table interest_stretch (
    run_id uuid not null,
    stretch_no integer not null,
    region varchar(6) not null,
    from_day date not null,
    until_day date not null,
    rate numeric(12, 8) not null,
    constraint interest_stretch_pk primary key (run_id, stretch_no),
    constraint interest_stretch_run_fk foreign key (run_id) references interest_run (run_id),
    constraint interest_stretch_days_ck check (from_day < until_day)
);
