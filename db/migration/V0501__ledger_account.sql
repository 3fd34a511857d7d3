create table ledger_account (
  id uuid not null,
  region varchar(6) not null,
  kind varchar(40) not null,
  subject varchar(64) not null,
  constraint ledger_account_pk primary key (id),
  constraint ledger_account_once unique (region, kind, subject)
);
