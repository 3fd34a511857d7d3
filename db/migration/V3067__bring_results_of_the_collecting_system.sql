-- A file that was brought but not booked may be dropped, and brought again.
create table premium_result (
  id uuid not null,
  region varchar(6) not null,
  file_name varchar(120) not null,
  digest varchar(64) not null,
  kept_id uuid not null,
  accepted_count integer not null,
  rejected_count integer not null,
  rejected_fen bigint not null,
  brought_at timestamp with time zone not null,
  brought_by varchar(64) not null,
  booked_at timestamp with time zone,
  booked_by varchar(64),
  constraint premium_result_pk primary key (id),
  constraint premium_result_once unique (region, digest),
  constraint premium_result_kept_fk foreign key (kept_id) references uploaded_file (id),
  constraint premium_result_booked_check check ((booked_at is null) = (booked_by is null))
);
