-- The income and expenditure of a closed month (收支统计), written once with the closing.
create table closing_statement (
  region varchar(6) not null,
  first_day date not null,
  entry_count bigint not null,
  digest varchar(64) not null,
  made_at timestamp with time zone not null,
  constraint closing_statement_pk primary key (region, first_day),
  constraint closing_statement_closed_fk foreign key (region, first_day) references ledger_closed_month (region, first_day)
);
