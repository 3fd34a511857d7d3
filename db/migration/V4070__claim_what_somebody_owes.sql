-- What a case claims from somebody (追回): what was credited too much and spent, or a use after a death. claim_key keeps the same thing
-- out of a second case, and is empty once a case ended without claiming; the amount is fixed by the approval.
create table casework_claim_item (
  id uuid not null,
  region varchar(6) not null,
  case_id uuid not null,
  source varchar(8) not null,
  source_id uuid not null,
  owner_id uuid not null,
  claim_key varchar(60),
  amount_fen bigint not null,
  constraint casework_claim_item_pk primary key (id),
  constraint casework_claim_item_key_uq unique (claim_key),
  constraint casework_claim_item_case_uq unique (case_id, source, source_id),
  constraint casework_claim_item_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_claim_item_owner_fk foreign key (owner_id) references person (id),
  constraint casework_claim_item_source_ck check (source in ('CREDIT', 'USE')),
  constraint casework_claim_item_amount_ck check (amount_fen >= 0)
);
create index casework_claim_item_of_source on casework_claim_item (source_id);
