-- Who gets money out of a case (收款人), in the order in which they are listed. An agency has no certificate; only a guardian receives for
-- somebody else.
create table casework_payee (
  id uuid not null,
  region varchar(6) not null,
  case_id uuid not null,
  place integer not null,
  kind varchar(8) not null,
  name varchar(200) not null,
  for_name varchar(200),
  certificate_kind varchar(40),
  certificate_sealed varchar(600),
  certificate_index varchar(64),
  added_by varchar(64) not null,
  added_at timestamp with time zone not null,
  constraint casework_payee_pk primary key (id),
  constraint casework_payee_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_payee_place_uq unique (case_id, place),
  constraint casework_payee_place_ck check (place >= 1),
  constraint casework_payee_kind_ck check (kind in ('OWNER', 'HEIR', 'GUARDIAN', 'AGENCY')),
  constraint casework_payee_for_ck check ((kind = 'GUARDIAN') = (for_name is not null)),
  constraint casework_payee_certificate_ck check ((kind <> 'AGENCY') = (certificate_kind is not null)
    and (certificate_kind is null) = (certificate_sealed is null) and (certificate_kind is null) = (certificate_index is null))
);
create index casework_payee_certificate on casework_payee (certificate_index);
