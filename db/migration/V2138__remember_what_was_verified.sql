-- What was verified of what an owner only declared, and by what; the latest of each subject counts.
create table binding_proof (
  id uuid not null,
  region varchar(6) not null,
  binding_id uuid not null,
  subject varchar(9) not null,
  ground varchar(21) not null,
  proven_at timestamp with time zone not null,
  actor varchar(64) not null,
  constraint binding_proof_pk primary key (id),
  constraint binding_proof_binding_fk foreign key (binding_id) references binding (id),
  constraint binding_proof_subject_check check (subject in ('RELATION', 'INSURANCE')),
  constraint binding_proof_ground_check check (ground in ('REGISTER', 'HOUSEHOLD_BOOK', 'MARRIAGE_CERTIFICATE',
    'BIRTH_CERTIFICATE', 'ADOPTION_PAPER', 'COURT_PAPER', 'INSURANCE_PAPER', 'OFFICIAL_QUERY'))
);
create index binding_proof_binding on binding_proof (binding_id);
