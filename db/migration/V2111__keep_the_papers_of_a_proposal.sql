create table binding_paper (
  id uuid not null,
  region varchar(6) not null,
  proposal_id uuid not null,
  paper varchar(9) not null,
  file_id uuid not null,
  constraint binding_paper_pk primary key (id),
  constraint binding_paper_proposal_fk foreign key (proposal_id) references binding_proposal (id),
  constraint binding_paper_file_fk foreign key (file_id) references uploaded_file (id),
  constraint binding_paper_kind_check check (paper in ('OWNER_ID', 'FAMILY_ID'))
);
create index binding_paper_proposal on binding_paper (proposal_id);
