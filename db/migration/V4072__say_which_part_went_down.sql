-- By how much an act on a claim took down each thing that is claimed.
create table casework_claim_part (
  act_id uuid not null,
  item_id uuid not null,
  region varchar(6) not null,
  amount_fen bigint not null,
  constraint casework_claim_part_pk primary key (act_id, item_id),
  constraint casework_claim_part_act_fk foreign key (act_id) references casework_claim_act (id),
  constraint casework_claim_part_item_fk foreign key (item_id) references casework_claim_item (id),
  constraint casework_claim_part_amount_ck check (amount_fen > 0)
);
create index casework_claim_part_of_item on casework_claim_part (item_id);
