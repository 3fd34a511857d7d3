-- The token itself is nowhere: its digest finds it.
create table exchange_token (
  digest varchar(64) not null,
  region varchar(6) not null,
  provider_id uuid not null,
  expires_at timestamp with time zone not null,
  constraint exchange_token_pk primary key (digest),
  constraint exchange_token_provider_fk foreign key (provider_id) references provider (id)
);
create index exchange_token_provider on exchange_token (provider_id, expires_at);
