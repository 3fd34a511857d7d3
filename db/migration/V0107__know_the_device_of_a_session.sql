-- Kept beside the rows of Spring Session, whose id it is; cleared some time after the session is gone.
create table session_origin (
  session_id varchar(36) not null,
  region varchar(6),
  user_id uuid not null,
  opened_at timestamp with time zone not null,
  address varchar(64) not null,
  machine varchar(7) not null,
  browser varchar(7) not null,
  constraint session_origin_pk primary key (session_id),
  constraint session_origin_user_fk foreign key (user_id) references app_user (id)
);
create index session_origin_opened on session_origin (opened_at);
