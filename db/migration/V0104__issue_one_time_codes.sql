create table one_time_code (
  id uuid not null,
  user_id uuid not null,
  code_index varchar(64) not null,
  issued_by varchar(64) not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint one_time_code_pk primary key (id),
  constraint one_time_code_user_fk foreign key (user_id) references app_user (id),
  constraint one_time_code_index_unique unique (code_index)
);
create index one_time_code_user on one_time_code (user_id);
