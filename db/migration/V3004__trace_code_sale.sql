create table trace_code_sale (
  trace_code varchar(20) not null,
  region varchar(6) not null,
  settlement_id uuid not null,
  line_no integer not null,
  constraint trace_code_sale_pk primary key (trace_code),
  constraint trace_code_sale_line_fk foreign key (settlement_id, line_no) references settlement_line (settlement_id, line_no)
);

create index trace_code_sale_by_line on trace_code_sale (settlement_id, line_no);
