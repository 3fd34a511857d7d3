create table receipt_print (
  settlement_id uuid not null,
  print_no integer not null,
  region varchar(6) not null,
  printed_at timestamp with time zone not null,
  printed_by varchar(64) not null,
  constraint receipt_print_pk primary key (settlement_id, print_no),
  constraint receipt_print_settlement_fk foreign key (settlement_id) references settlement (id),
  constraint receipt_print_number check (print_no > 0)
);
