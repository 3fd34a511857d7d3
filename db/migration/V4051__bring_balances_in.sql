-- The letter by which a balance comes in (转移接续信息表). live is true until the case ends without money, so that a letter counts once;
-- the bank's reference says that money from elsewhere has come.
create table casework_letter (
  case_id uuid not null,
  region varchar(6) not null,
  origin varchar(5) not null,
  sender varchar(80) not null,
  number varchar(40) not null,
  amount_fen bigint not null,
  live boolean,
  bank_reference varchar(40),
  received_on date,
  received_by varchar(64),
  received_at timestamp with time zone,
  constraint casework_letter_pk primary key (case_id),
  constraint casework_letter_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_letter_once_uq unique (sender, number, live),
  constraint casework_letter_bank_uq unique (region, bank_reference),
  constraint casework_letter_origin_ck check (origin in ('HOUSE', 'FILE', 'PAPER')),
  constraint casework_letter_live_ck check (live),
  constraint casework_letter_amount_ck check (amount_fen >= 0),
  constraint casework_letter_received_ck check ((bank_reference is null) = (received_on is null)
    and (received_on is null) = (received_by is null) and (received_on is null) = (received_at is null))
);
