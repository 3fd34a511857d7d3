create table opening_balance (
  id uuid not null,
  request_id varchar(64) not null,
  region varchar(6) not null,
  account_id uuid not null,
  amount_fen bigint not null,
  effective_on date not null,
  entry_id uuid not null,
  constraint opening_balance_pk primary key (id),
  constraint opening_balance_request unique (request_id),
  constraint opening_balance_account_fk foreign key (account_id) references personal_account (id),
  constraint opening_balance_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint opening_balance_amount check (amount_fen > 0)
);
