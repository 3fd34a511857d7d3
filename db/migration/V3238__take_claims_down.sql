-- What took a claim down: set off against a credit, or cancelled because its month was corrected upwards again.
create table credit_claim_move (
  id uuid not null,
  region varchar(6) not null,
  claim_id uuid not null,
  kind varchar(10) not null,
  amount_fen bigint not null,
  entry_id uuid not null,
  posting_id uuid,
  moved_on date not null,
  constraint credit_claim_move_pk primary key (id),
  constraint credit_claim_move_claim_fk foreign key (claim_id) references credit_claim (id),
  constraint credit_claim_move_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint credit_claim_move_kind check (kind in ('SET_OFF', 'CANCELLED')),
  constraint credit_claim_move_amount check (amount_fen > 0)
);
create index credit_claim_move_by_claim on credit_claim_move (claim_id);
create index credit_claim_move_by_entry on credit_claim_move (entry_id);
