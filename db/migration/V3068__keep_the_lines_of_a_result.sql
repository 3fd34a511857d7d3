create table premium_result_line (
  result_id uuid not null,
  row_no integer not null,
  region varchar(6) not null,
  payment_id uuid not null,
  reason varchar(200),
  constraint premium_result_line_pk primary key (result_id, row_no),
  constraint premium_result_line_once unique (result_id, payment_id),
  constraint premium_result_line_result_fk foreign key (result_id) references premium_result (id),
  constraint premium_result_line_payment_fk foreign key (payment_id) references premium_payment (id)
);
