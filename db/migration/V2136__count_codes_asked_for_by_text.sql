-- Counted whether or not a text went out, so that the limits tell nothing of the relative's phone.
create table binding_code_ask (
  id uuid not null,
  region varchar(6) not null,
  proposal_id uuid not null,
  owner_id uuid not null,
  certificate_word varchar(100) not null,
  asked_at timestamp with time zone not null,
  constraint binding_code_ask_pk primary key (id),
  constraint binding_code_ask_proposal_fk foreign key (proposal_id) references binding_proposal (id)
);
create index binding_code_ask_proposal on binding_code_ask (proposal_id);
create index binding_code_ask_owner on binding_code_ask (owner_id, asked_at);
create index binding_code_ask_certificate on binding_code_ask (certificate_word, asked_at);
