-- Which sign-ins were shut because their holder died: only these open again where the notice was wrong.
create table death_ended_sign_in (
  user_id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  ended_at timestamp with time zone not null,
  constraint death_ended_sign_in_pk primary key (user_id),
  constraint death_ended_sign_in_user_fk foreign key (user_id) references app_user (id),
  constraint death_ended_sign_in_person_fk foreign key (person_id) references person (id)
);
create index death_ended_sign_in_person on death_ended_sign_in (person_id);
