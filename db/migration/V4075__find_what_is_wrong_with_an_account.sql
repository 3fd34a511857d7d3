-- What the window found about an account that is said to be wrong (更正): in words, with the article or source, whether the register was put
-- right, and by how much this case changes the posting that it corrects.
create table casework_finding (
  case_id uuid not null,
  region varchar(6) not null,
  found varchar(500) not null,
  source varchar(200) not null,
  register_changed boolean not null,
  posting_id uuid,
  change_fen bigint,
  entered_by varchar(64) not null,
  entered_at timestamp with time zone not null,
  constraint casework_finding_pk primary key (case_id),
  constraint casework_finding_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_finding_posting_fk foreign key (posting_id) references ledger_posting (id),
  constraint casework_finding_change_ck check ((posting_id is null) = (change_fen is null)),
  constraint casework_finding_amount_ck check (change_fen is null or change_fen <> 0)
);
