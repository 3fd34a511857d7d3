-- Written once, with the entry that moves the money, and never changed.
create table premium_payment (
  id uuid not null,
  request_id varchar(64) not null,
  content_digest varchar(64) not null,
  reference varchar(24) not null,
  region varchar(6) not null,
  programme varchar(24) not null,
  insurance_year integer not null,
  collection_id uuid not null,
  category_no integer not null,
  payer_id uuid not null,
  account_id uuid not null,
  insured_id uuid not null,
  insured_is varchar(20) not null,
  policy_number varchar(64) not null,
  premium_fen bigint not null,
  account_fen bigint not null,
  paid_on date not null,
  paid_at timestamp with time zone not null,
  paid_by varchar(64) not null,
  entry_id uuid not null,
  law text not null,
  constraint premium_payment_pk primary key (id),
  constraint premium_payment_request_unique unique (request_id),
  constraint premium_payment_reference_unique unique (reference),
  constraint premium_payment_amount_fk foreign key (collection_id, category_no)
    references premium_amount (collection_id, category_no),
  constraint premium_payment_payer_fk foreign key (payer_id) references person (id),
  constraint premium_payment_account_fk foreign key (account_id) references personal_account (id),
  constraint premium_payment_insured_fk foreign key (insured_id) references person (id),
  constraint premium_payment_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint premium_payment_part_check check (account_fen > 0 and account_fen <= premium_fen)
);
create index premium_payment_by_payer on premium_payment (payer_id, id);
create index premium_payment_by_entry on premium_payment (entry_id);
create index premium_payment_to_file on premium_payment (region, programme, paid_on);
