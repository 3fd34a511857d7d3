-- Who showed a voucher through the software of an institution; what was shown stands as a keyed index alone.
create table exchange_presented (
  id uuid not null,
  region varchar(6) not null,
  provider_id uuid not null,
  person_id uuid not null,
  voucher_kind varchar(20) not null,
  shown_index varchar(64) not null,
  presented_at timestamp with time zone not null,
  constraint exchange_presented_pk primary key (id),
  constraint exchange_presented_provider_fk foreign key (provider_id) references provider (id),
  constraint exchange_presented_person_fk foreign key (person_id) references person (id),
  constraint exchange_presented_kind_check check (voucher_kind in ('e_voucher', 'resident_id_card', 'social_security_card'))
);
create index exchange_presented_shown on exchange_presented (provider_id, shown_index, presented_at);
create index exchange_presented_person on exchange_presented (person_id, provider_id, presented_at);
