-- The people of a register file. Who is not insured here is kept masked alone, to be listed.
create table death_register_row (
  register_id uuid not null,
  row_number integer not null,
  region varchar(6) not null,
  person_id uuid,
  shown_name varchar(60) not null,
  shown_number varchar(60) not null,
  died_on date not null,
  outcome varchar(12) not null,
  constraint death_register_row_pk primary key (register_id, row_number),
  constraint death_register_row_register_fk foreign key (register_id) references death_register (id),
  constraint death_register_row_person_fk foreign key (person_id) references person (id),
  constraint death_register_row_outcome_ck check (outcome in ('READY', 'UNKNOWN', 'KNOWN', 'RECORDED')),
  constraint death_register_row_unknown_ck check ((outcome = 'UNKNOWN') = (person_id is null))
);
