-- The movements of the account by which others have put right what was wrong.
create table casework_finding_link (
  case_id uuid not null,
  posting_id uuid not null,
  region varchar(6) not null,
  constraint casework_finding_link_pk primary key (case_id, posting_id),
  constraint casework_finding_link_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_finding_link_posting_fk foreign key (posting_id) references ledger_posting (id)
);
