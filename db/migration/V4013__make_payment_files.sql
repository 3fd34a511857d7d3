-- A file of payments for the bank (付款文件); it is written anew from its lines whenever it is taken down.
create table casework_payment_file (
  id uuid not null,
  region varchar(6) not null,
  reference varchar(24) not null,
  request_id varchar(64) not null,
  line_count integer not null,
  sum_fen bigint not null,
  made_by varchar(64) not null,
  made_at timestamp with time zone not null,
  constraint casework_payment_file_pk primary key (id),
  constraint casework_payment_file_reference_uq unique (reference),
  constraint casework_payment_file_request_uq unique (request_id),
  constraint casework_payment_file_lines_ck check (line_count > 0 and sum_fen > 0)
);
create index casework_payment_file_region on casework_payment_file (region, id);
