-- What proves the shares of the heirs: the agreement of all, a notarial deed, or a judgment.
create table death_proof (
  case_id uuid not null,
  region varchar(6) not null,
  kind varchar(12) not null,
  document_number varchar(60) not null,
  documented_on date not null,
  scan_id uuid,
  entered_by varchar(64) not null,
  entered_at timestamp with time zone not null,
  constraint death_proof_pk primary key (case_id),
  constraint death_proof_case_fk foreign key (case_id) references casework_case (id),
  constraint death_proof_scan_fk foreign key (scan_id) references uploaded_file (id),
  constraint death_proof_kind_ck check (kind in ('AGREEMENT', 'NOTARY', 'JUDGMENT'))
);
