-- The heirs of a death case (继承人) in the listed order, in which fen that are left over go one each (OQ-07). Who renounces is listed with the
-- paper and no share; a minor is paid through a guardian.
create table death_heir (
  id uuid not null,
  region varchar(6) not null,
  case_id uuid not null,
  place integer not null,
  name varchar(200) not null,
  certificate_kind varchar(40) not null,
  certificate_sealed varchar(600) not null,
  certificate_index varchar(64) not null,
  birthday date not null,
  relation varchar(12) not null,
  share_numerator bigint not null,
  share_denominator bigint not null,
  renounced_by varchar(60),
  guardian_name varchar(200),
  guardian_kind varchar(40),
  guardian_sealed varchar(600),
  guardian_index varchar(64),
  guardian_relation varchar(12),
  payee_id uuid,
  named_by varchar(64) not null,
  named_at timestamp with time zone not null,
  constraint death_heir_pk primary key (id),
  constraint death_heir_case_fk foreign key (case_id) references casework_case (id),
  constraint death_heir_payee_fk foreign key (payee_id) references casework_payee (id),
  constraint death_heir_place_uq unique (case_id, place),
  constraint death_heir_once_uq unique (case_id, certificate_index),
  constraint death_heir_place_ck check (place >= 1),
  constraint death_heir_share_ck check (share_numerator >= 0 and share_denominator > 0 and share_numerator <= share_denominator),
  constraint death_heir_renounced_ck check ((renounced_by is not null) = (share_numerator = 0)),
  constraint death_heir_unpaid_ck check (renounced_by is null or payee_id is null),
  constraint death_heir_guardian_ck check ((guardian_name is null) = (guardian_kind is null)
    and (guardian_name is null) = (guardian_sealed is null) and (guardian_name is null) = (guardian_index is null)
    and (guardian_name is null) = (guardian_relation is null))
);
