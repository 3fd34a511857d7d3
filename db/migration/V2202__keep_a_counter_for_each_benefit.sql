-- What was borne toward the deductible and what the fund paid; subject names a drug with a deductible of its own.
create table benefit_counter (
  year_id uuid not null,
  region varchar(6) not null,
  benefit varchar(20) not null,
  subject varchar(80) not null,
  toward_deductible_fen bigint not null,
  fund_paid_fen bigint not null,
  constraint benefit_counter_pk primary key (year_id, benefit, subject),
  constraint benefit_counter_year_fk foreign key (year_id) references benefit_year (id),
  constraint benefit_counter_deductible check (toward_deductible_fen >= 0),
  constraint benefit_counter_fund check (fund_paid_fen >= 0)
);
