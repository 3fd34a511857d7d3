-- What the bank answered (回盘): looked at first, booked once. One that was not booked may be dropped and brought again.
create table casework_bank_answer (
  id uuid not null,
  region varchar(6) not null,
  file_name varchar(120) not null,
  digest varchar(64) not null,
  kept_id uuid not null,
  paid_count integer not null,
  paid_fen bigint not null,
  returned_count integer not null,
  returned_fen bigint not null,
  brought_at timestamp with time zone not null,
  brought_by varchar(64) not null,
  booked_at timestamp with time zone,
  booked_by varchar(64),
  constraint casework_bank_answer_pk primary key (id),
  constraint casework_bank_answer_once unique (region, digest),
  constraint casework_bank_answer_kept_fk foreign key (kept_id) references uploaded_file (id),
  constraint casework_bank_answer_booked_ck check ((booked_at is null) = (booked_by is null))
);
create index casework_bank_answer_region on casework_bank_answer (region, id);
