-- What a clerk has done since the last tally, signed by the clerk once a day (日结签字); never changed. content is what the digest is of.
create table casework_tally (
  id uuid not null,
  region varchar(6) not null,
  clerk varchar(64) not null,
  tally_day date not null,
  after_at timestamp with time zone,
  until_at timestamp with time zone not null,
  content varchar(8000) not null,
  digest varchar(64) not null,
  constraint casework_tally_pk primary key (id),
  constraint casework_tally_day_uq unique (clerk, tally_day),
  constraint casework_tally_order_ck check (after_at is null or after_at < until_at)
);
create index casework_tally_region on casework_tally (region, tally_day);
create index casework_step_taken on casework_step (region, taken_by, taken_at);
create index casework_paper_printed on casework_paper (region, printed_by, printed_at);
