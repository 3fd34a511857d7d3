-- What the owner of a sign-in is shown: each sign-in, and each attempt that failed.
create table sign_in_record (
  id uuid not null,
  region varchar(6),
  user_id uuid not null,
  happened_at timestamp with time zone not null,
  outcome varchar(7) not null,
  step varchar(13) not null,
  address varchar(64) not null,
  machine varchar(7) not null,
  browser varchar(7) not null,
  constraint sign_in_record_pk primary key (id),
  constraint sign_in_record_user_fk foreign key (user_id) references app_user (id),
  constraint sign_in_record_outcome_check check (outcome in ('PASSED', 'REFUSED', 'LOCKED')),
  constraint sign_in_record_step_check check (step in ('password', 'factor', 'one-time-code'))
);
create index sign_in_record_user on sign_in_record (user_id, id);
create index sign_in_record_happened on sign_in_record (happened_at);
