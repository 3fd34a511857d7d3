-- was is the state of the payment when the answer was looked at: it is booked from that state alone.
create table casework_bank_answer_line (
  answer_id uuid not null,
  row_no integer not null,
  region varchar(6) not null,
  payout_id uuid not null,
  was varchar(8) not null,
  paid boolean not null,
  reason varchar(200),
  settled_on date not null,
  constraint casework_bank_answer_line_pk primary key (answer_id, row_no),
  constraint casework_bank_answer_line_once unique (answer_id, payout_id),
  constraint casework_bank_answer_line_answer_fk foreign key (answer_id) references casework_bank_answer (id),
  constraint casework_bank_answer_line_payout_fk foreign key (payout_id) references casework_payout (id),
  constraint casework_bank_answer_line_was_ck check (was = 'SENT' or was = 'PAID' and not paid),
  constraint casework_bank_answer_line_reason_ck check (paid = (reason is null))
);
