create table settlement_share (
  settlement_id uuid not null,
  share_no integer not null,
  region varchar(6) not null,
  payer_kind varchar(10) not null,
  account_id uuid not null,
  owner_id uuid not null,
  user_is varchar(20),
  amount_fen bigint not null,
  posting_id uuid,
  constraint settlement_share_pk primary key (settlement_id, share_no),
  constraint settlement_share_settlement_fk foreign key (settlement_id) references settlement (id),
  constraint settlement_share_account_fk foreign key (account_id) references personal_account (id),
  constraint settlement_share_owner_fk foreign key (owner_id) references person (id),
  constraint settlement_share_posting_fk foreign key (posting_id) references ledger_posting (id),
  constraint settlement_share_kind check (payer_kind in ('user', 'authoriser')),
  constraint settlement_share_posting check ((amount_fen = 0) = (posting_id is null))
);

create index settlement_share_by_owner on settlement_share (owner_id, settlement_id);
