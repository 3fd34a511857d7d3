create table binding_code (
  id uuid not null,
  region varchar(6) not null,
  proposal_id uuid not null,
  code_index varchar(64) not null,
  issued_by varchar(64) not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint binding_code_pk primary key (id),
  constraint binding_code_proposal_fk foreign key (proposal_id) references binding_proposal (id),
  constraint binding_code_index_unique unique (code_index)
);
create index binding_code_proposal on binding_code (proposal_id);
