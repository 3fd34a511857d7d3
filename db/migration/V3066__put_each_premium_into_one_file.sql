create table premium_file_line (
  payment_id uuid not null,
  file_id uuid not null,
  line_no integer not null,
  region varchar(6) not null,
  constraint premium_file_line_pk primary key (payment_id),
  constraint premium_file_line_once unique (file_id, line_no),
  constraint premium_file_line_payment_fk foreign key (payment_id) references premium_payment (id),
  constraint premium_file_line_file_fk foreign key (file_id) references premium_file (id)
);
