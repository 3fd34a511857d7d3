-- The id of a basket is the request id of its settlement. voucher_index is a keyed hash of what was shown, so that
-- a scan sent twice opens one basket.
create table basket (
  id uuid not null,
  region varchar(6) not null,
  provider_id uuid not null,
  cashier varchar(64) not null,
  patient_id uuid,
  voucher_kind varchar(20) not null,
  voucher_owner_id uuid not null,
  voucher_index varchar(64) not null,
  opened_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  version bigint not null,
  constraint basket_pk primary key (id),
  constraint basket_provider_fk foreign key (provider_id) references provider (id),
  constraint basket_patient_fk foreign key (patient_id) references person (id),
  constraint basket_voucher_owner_fk foreign key (voucher_owner_id) references person (id),
  constraint basket_voucher_kind check (voucher_kind in ('e_voucher', 'social_security_card', 'resident_id_card')),
  constraint basket_expires check (expires_at > opened_at)
);
create index basket_by_provider on basket (provider_id, expires_at);
