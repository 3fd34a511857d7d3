-- paid_to is the first day that is no longer part of the file.
create table premium_file (
  id uuid not null,
  request_id varchar(64) not null,
  reference varchar(24) not null,
  region varchar(6) not null,
  programme varchar(24) not null,
  paid_from date not null,
  paid_to date not null,
  line_count integer not null,
  account_fen bigint not null,
  made_at timestamp with time zone not null,
  made_by varchar(64) not null,
  csv_id uuid not null,
  xlsx_id uuid not null,
  constraint premium_file_pk primary key (id),
  constraint premium_file_request_unique unique (request_id),
  constraint premium_file_reference_unique unique (reference),
  constraint premium_file_csv_fk foreign key (csv_id) references uploaded_file (id),
  constraint premium_file_xlsx_fk foreign key (xlsx_id) references uploaded_file (id),
  constraint premium_file_days_check check (paid_from < paid_to),
  constraint premium_file_lines_check check (line_count > 0)
);
create index premium_file_region on premium_file (region, id);
