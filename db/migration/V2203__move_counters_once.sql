-- Each move of a counter, by the request that moved it: the sum of its moves is the counter.
create table benefit_move (
  request_id varchar(64) not null,
  benefit varchar(20) not null,
  subject varchar(80) not null,
  region varchar(6) not null,
  year_id uuid not null,
  move_no bigint not null,
  toward_deductible_fen bigint not null,
  fund_paid_fen bigint not null,
  constraint benefit_move_pk primary key (request_id, benefit, subject),
  constraint benefit_move_counter_fk foreign key (year_id, benefit, subject) references benefit_counter (year_id, benefit, subject)
);
create index benefit_move_by_year on benefit_move (year_id, move_no);
