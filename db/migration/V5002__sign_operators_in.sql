create table exchange_sign_in (
  sign_no varchar(30) not null,
  region varchar(6) not null,
  provider_id uuid not null,
  operator varchar(30) not null,
  signed_in_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  signed_out_at timestamp with time zone,
  constraint exchange_sign_in_pk primary key (sign_no),
  constraint exchange_sign_in_provider_fk foreign key (provider_id) references provider (id),
  constraint exchange_sign_in_period_check check (expires_at > signed_in_at)
);
create index exchange_sign_in_provider on exchange_sign_in (provider_id, signed_in_at);
