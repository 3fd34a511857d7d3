create table personal_account (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  available_fen bigint not null,
  held_fen bigint not null,
  state varchar(10) not null,
  opened_on date not null,
  constraint personal_account_pk primary key (id),
  constraint personal_account_ledger_fk foreign key (id) references ledger_account (id),
  constraint personal_account_person_fk foreign key (person_id) references person (id),
  constraint personal_account_once unique (person_id, region),
  constraint personal_account_available check (available_fen >= 0),
  constraint personal_account_held check (held_fen >= 0),
  constraint personal_account_state check (state in ('open', 'frozen', 'closed'))
);
