-- A returned payment is to go into another account of its payee: asked by one clerk, approved by another. live is true until it is decided.
create table casework_payout_again (
  id uuid not null,
  region varchar(6) not null,
  payout_id uuid not null,
  account_id uuid not null,
  approval_id uuid not null,
  live boolean,
  constraint casework_payout_again_pk primary key (id),
  constraint casework_payout_again_payout_fk foreign key (payout_id) references casework_payout (id),
  constraint casework_payout_again_account_fk foreign key (account_id) references casework_payee_account (id),
  constraint casework_payout_again_approval_fk foreign key (approval_id) references approval_request (id),
  constraint casework_payout_again_live_uq unique (payout_id, live),
  constraint casework_payout_again_live_ck check (live)
);
