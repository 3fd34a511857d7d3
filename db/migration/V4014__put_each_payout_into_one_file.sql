create table casework_payment_line (
  payout_id uuid not null,
  file_id uuid not null,
  line_no integer not null,
  region varchar(6) not null,
  constraint casework_payment_line_pk primary key (payout_id),
  constraint casework_payment_line_once unique (file_id, line_no),
  constraint casework_payment_line_payout_fk foreign key (payout_id) references casework_payout (id),
  constraint casework_payment_line_file_fk foreign key (file_id) references casework_payment_file (id)
);
