-- Whether the balances of a region are what its postings come to (核对账目); done_at is empty while it is being checked.
create table closing_check (
  id uuid not null,
  region varchar(6) not null,
  asked_by varchar(64) not null,
  asked_at timestamp with time zone not null,
  done_at timestamp with time zone,
  difference_count integer not null,
  differences varchar(4000) not null,
  constraint closing_check_pk primary key (id),
  constraint closing_check_count_ck check (difference_count >= 0)
);
create index closing_check_region on closing_check (region, id);
