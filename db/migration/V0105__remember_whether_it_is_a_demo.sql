create table installation (
  kind varchar(8) not null,
  started_at timestamp with time zone not null,
  constraint installation_pk primary key (kind),
  constraint installation_kind_known check (kind in ('demo', 'real'))
);
