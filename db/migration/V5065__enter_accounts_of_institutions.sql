-- The bank account of an institution: entered by one officer, approved by another. live is true until that was decided.
create table clearing_account (
  id uuid not null,
  region varchar(6) not null,
  provider_id uuid not null,
  account_id uuid not null,
  approval_id uuid not null,
  request_id varchar(64) not null,
  live boolean,
  constraint clearing_account_pk primary key (id),
  constraint clearing_account_request unique (request_id),
  constraint clearing_account_live_once unique (provider_id, live),
  constraint clearing_account_live_ck check (live),
  constraint clearing_account_provider_fk foreign key (provider_id) references provider (id),
  constraint clearing_account_account_fk foreign key (account_id) references casework_payee_account (id),
  constraint clearing_account_approval_fk foreign key (approval_id) references approval_request (id)
);
create index clearing_account_by_region on clearing_account (region, id);
