create table app_user (
  id uuid not null,
  name varchar(64) not null,
  display_name varchar(100) not null,
  role varchar(16) not null,
  region varchar(6),
  holder uuid,
  password_hash varchar(200),
  totp_secret varchar(300),
  totp_confirmed boolean not null,
  totp_last_step bigint not null,
  disabled boolean not null,
  failures integer not null,
  locked_until timestamp with time zone,
  last_sign_in_at timestamp with time zone,
  last_sign_in_from varchar(64),
  opened_at timestamp with time zone not null,
  version bigint not null,
  constraint app_user_pk primary key (id),
  constraint app_user_name_unique unique (name),
  constraint app_user_role_known
    check (role in ('MEMBER', 'CLERK', 'PHARMACY', 'HOSPITAL', 'BUREAU', 'AUDITOR', 'ADMIN')),
  constraint app_user_region_by_role check ((role = 'ADMIN') = (region is null)),
  constraint app_user_holder_by_role
    check ((role in ('MEMBER', 'PHARMACY', 'HOSPITAL')) = (holder is not null))
);
create index app_user_holder on app_user (holder);
