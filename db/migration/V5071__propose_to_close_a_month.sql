-- One officer proposes to close a month of the books, another decides (月结). claimed_day is empty once a proposal was returned, so
-- that a month has one proposal at a time. digest names the figures that were seen.
create table closing_month (
  id uuid not null,
  region varchar(6) not null,
  first_day date not null,
  claimed_day date,
  request_id varchar(64) not null,
  digest varchar(64) not null,
  approval_id uuid not null,
  constraint closing_month_pk primary key (id),
  constraint closing_month_request_uq unique (request_id),
  constraint closing_month_one_at_a_time unique (region, claimed_day),
  constraint closing_month_claim_ck check (claimed_day is null or claimed_day = first_day),
  constraint closing_month_approval_fk foreign key (approval_id) references approval_request (id)
);
