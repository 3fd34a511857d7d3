-- A paper of a case as it was printed (受理回执、决定书), with its file; each print has its number.
create table casework_paper (
  id uuid not null,
  region varchar(6) not null,
  case_id uuid not null,
  kind varchar(12) not null,
  print_number integer not null,
  file_id uuid not null,
  printed_by varchar(64) not null,
  printed_at timestamp with time zone not null,
  constraint casework_paper_pk primary key (id),
  constraint casework_paper_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_paper_file_fk foreign key (file_id) references uploaded_file (id),
  constraint casework_paper_kind_ck check (kind in ('RECEIPT', 'DECISION')),
  constraint casework_paper_number_uq unique (case_id, kind, print_number),
  constraint casework_paper_number_ck check (print_number >= 1)
);
