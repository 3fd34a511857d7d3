create table ledger_closed_month (
  region varchar(6) not null,
  first_day date not null,
  closed_at timestamp with time zone not null,
  closed_by varchar(64) not null,
  constraint ledger_closed_month_pk primary key (region, first_day)
);
