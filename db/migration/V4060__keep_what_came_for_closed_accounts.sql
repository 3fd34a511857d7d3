-- Money that came for a personal account that was closed (后到的钱). It stands on refund_payable until it is passed on to whoever
-- the balance went to; below zero where a correction took back what had not been passed on.
create table personal_account_later (
  id uuid not null,
  region varchar(6) not null,
  account_id uuid not null,
  cause varchar(12) not null,
  amount_fen bigint not null,
  entry_id uuid not null,
  came_at timestamp with time zone not null,
  passed_id uuid,
  constraint personal_account_later_pk primary key (id),
  constraint personal_account_later_account_fk foreign key (account_id) references personal_account (id),
  constraint personal_account_later_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint personal_account_later_cause_ck check (cause in ('REVERSAL', 'CORRECTION', 'TOP_UP', 'TRANSFER')),
  constraint personal_account_later_amount_ck check (amount_fen <> 0)
);
create index personal_account_later_open on personal_account_later (region, passed_id, account_id);
create index personal_account_later_account on personal_account_later (account_id, id);
