create table ledger_posting (
  id uuid not null,
  entry_id uuid not null,
  account_id uuid not null,
  region varchar(6) not null,
  side varchar(1) not null,
  amount_fen bigint not null,
  corrects_id uuid,
  constraint ledger_posting_pk primary key (id),
  constraint ledger_posting_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint ledger_posting_account_fk foreign key (account_id) references ledger_account (id),
  constraint ledger_posting_corrects_fk foreign key (corrects_id) references ledger_posting (id),
  constraint ledger_posting_side check (side in ('D', 'C')),
  constraint ledger_posting_amount check (amount_fen > 0)
);

create index ledger_posting_by_account on ledger_posting (account_id, id);
create index ledger_posting_by_entry on ledger_posting (entry_id);
