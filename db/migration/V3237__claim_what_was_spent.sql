-- What a correction could not take because it was spent. It is set off against later credits once the person was told.
create table credit_claim (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  account_id uuid not null,
  correction_id uuid not null,
  amount_fen bigint not null,
  open_fen bigint not null,
  made_on date not null,
  noticed_on date,
  constraint credit_claim_pk primary key (id),
  constraint credit_claim_once unique (correction_id),
  constraint credit_claim_account_fk foreign key (account_id) references personal_account (id),
  constraint credit_claim_correction_fk foreign key (correction_id) references credit_correction (id),
  constraint credit_claim_amount check (amount_fen > 0 and open_fen >= 0 and open_fen <= amount_fen)
);
create index credit_claim_by_person on credit_claim (region, person_id);
