-- A file of the dead that another office sends (死亡人员名单); the same file is known by its hash.
create table death_register (
  id uuid not null,
  region varchar(6) not null,
  file_name varchar(200) not null,
  file_hash varchar(64) not null,
  brought_by varchar(64) not null,
  brought_at timestamp with time zone not null,
  confirmed_by varchar(64),
  confirmed_at timestamp with time zone,
  constraint death_register_pk primary key (id),
  constraint death_register_file_uq unique (region, file_hash),
  constraint death_register_confirmed_ck check ((confirmed_by is null) = (confirmed_at is null))
);
