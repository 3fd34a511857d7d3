-- A signature is never changed: another one on the same proposal is another row, and the latest counts.
create table binding_commitment (
  id uuid not null,
  region varchar(6) not null,
  proposal_id uuid not null,
  letter_version varchar(20) not null,
  statement_digest varchar(64) not null,
  signed_name_sealed varchar(1200) not null,
  signed_at timestamp with time zone not null,
  signed_by varchar(64) not null,
  on_paper boolean not null,
  file_id uuid not null,
  file_digest varchar(64) not null,
  constraint binding_commitment_pk primary key (id),
  constraint binding_commitment_proposal_fk foreign key (proposal_id) references binding_proposal (id),
  constraint binding_commitment_file_fk foreign key (file_id) references uploaded_file (id)
);
create index binding_commitment_proposal on binding_commitment (proposal_id);
