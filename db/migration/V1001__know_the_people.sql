create table person (
  id uuid not null,
  region varchar(6) not null,
  name varchar(200) not null,
  certificate_kind varchar(40) not null,
  certificate_sealed varchar(600) not null,
  certificate_index varchar(64) not null,
  phone_sealed varchar(600),
  phone_index varchar(64),
  birthday date not null,
  sex varchar(8) not null,
  insured boolean not null,
  insured_province varchar(2),
  scheme varchar(8),
  account_type varchar(9),
  status varchar(15) not null,
  contributing boolean not null,
  version bigint not null,
  constraint person_pk primary key (id),
  constraint person_certificate_unique unique (certificate_kind, certificate_index),
  constraint person_sex_check check (sex in ('UNKNOWN', 'MALE', 'FEMALE', 'UNSTATED')),
  constraint person_scheme_check check (scheme in ('EMPLOYEE', 'RESIDENT')),
  constraint person_account_type_check check (account_type in ('COMBINED', 'POOL_ONLY')),
  constraint person_status_check check (status in ('EMPLOYEE', 'RETIREE', 'FLEXIBLE', 'NEW_FORM_WORKER', 'NONE')),
  constraint person_insured_check check (insured = (scheme is not null) and insured = (insured_province is not null)),
  constraint person_account_check check ((account_type is not null) = (coalesce(scheme, '') = 'EMPLOYEE'))
);
create index person_name_birthday on person (region, name, birthday);
create index person_phone on person (phone_index);
