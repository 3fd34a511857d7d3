-- The trace codes of a sale, each with the return that brought its pack back; null while it is out.
create table exchange_sale_code (
  sale_id uuid not null,
  trace_code varchar(20) not null,
  region varchar(6) not null,
  returned_by uuid,
  constraint exchange_sale_code_pk primary key (sale_id, trace_code),
  constraint exchange_sale_code_sale_fk foreign key (sale_id) references exchange_sale (id),
  constraint exchange_sale_code_return_fk foreign key (returned_by) references exchange_sale (id)
);
create index exchange_sale_code_return on exchange_sale_code (returned_by);
