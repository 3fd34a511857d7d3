-- One comparison of an institution's settlements with ours: of the totals alone, or line by line. What is asked by
-- differs: the agency where patients are insured and their scheme, null for all.
create table clearing_reconciliation (
  id uuid not null,
  region varchar(6) not null,
  provider_id uuid not null,
  kind varchar(6) not null,
  first_day date not null,
  last_day date not null,
  insured_in varchar(6),
  scheme varchar(8),
  with_reversals boolean not null,
  their_count bigint not null,
  their_total_fen bigint not null,
  their_fund_fen bigint not null,
  their_account_fen bigint not null,
  our_count bigint not null,
  our_total_fen bigint not null,
  our_fund_fen bigint not null,
  our_account_fen bigint not null,
  difference_count integer not null,
  asked_by varchar(64) not null,
  asked_at timestamp with time zone not null,
  constraint clearing_reconciliation_pk primary key (id),
  constraint clearing_reconciliation_provider_fk foreign key (provider_id) references provider (id),
  constraint clearing_reconciliation_kind_known check (kind in ('TOTAL', 'DETAIL')),
  constraint clearing_reconciliation_days check (last_day >= first_day),
  constraint clearing_reconciliation_differences check (difference_count >= 0)
);
create index clearing_reconciliation_by_provider on clearing_reconciliation (provider_id, asked_at);
create index clearing_reconciliation_by_region on clearing_reconciliation (region, first_day);
