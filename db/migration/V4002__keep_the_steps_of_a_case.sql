-- What was done to a case, by whom and when; a step is never changed.
create table casework_step (
  case_id uuid not null,
  step_number integer not null,
  region varchar(6) not null,
  move varchar(12) not null,
  state varchar(12) not null,
  taken_by varchar(64) not null,
  by_role varchar(12) not null,
  behalf_kind varchar(8),
  proxy_id uuid,
  taken_at timestamp with time zone not null,
  reason varchar(500),
  constraint casework_step_pk primary key (case_id, step_number),
  constraint casework_step_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_step_number_ck check (step_number >= 1)
);
