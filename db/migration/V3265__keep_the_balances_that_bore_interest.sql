-- What a person's balances of a stretch come to together: those of each day or of each end of a month, as the method says.
create table interest_sum (
    run_id uuid not null,
    slice_no integer not null,
    region varchar(6) not null,
    person_id uuid not null,
    stretch_no integer not null,
    sum_fen bigint not null,
    constraint interest_sum_pk primary key (run_id, person_id, stretch_no),
    constraint interest_sum_slice_fk foreign key (run_id, slice_no) references credit_slice (run_id, slice_no),
    constraint interest_sum_stretch_fk foreign key (run_id, stretch_no) references interest_stretch (run_id, stretch_no)
);
