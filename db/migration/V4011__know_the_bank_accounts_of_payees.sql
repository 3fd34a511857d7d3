-- The bank accounts of a payee: standing is true for the one that counts, null for those before it and for one that waits for approval.
create table casework_payee_account (
  id uuid not null,
  region varchar(6) not null,
  payee_id uuid not null,
  bank varchar(100) not null,
  bank_code varchar(12),
  number_sealed varchar(600) not null,
  number_index varchar(64) not null,
  standing boolean,
  entered_by varchar(64) not null,
  entered_at timestamp with time zone not null,
  constraint casework_payee_account_pk primary key (id),
  constraint casework_payee_account_payee_fk foreign key (payee_id) references casework_payee (id),
  constraint casework_payee_account_standing_uq unique (payee_id, standing),
  constraint casework_payee_account_standing_ck check (standing)
);
create index casework_payee_account_number on casework_payee_account (number_index);
