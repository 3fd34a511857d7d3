-- The code itself is nowhere: its keyed index finds it.
create table payment_code (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  code_index varchar(64) not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint payment_code_pk primary key (id),
  constraint payment_code_index_unique unique (code_index),
  constraint payment_code_person_fk foreign key (person_id) references person (id),
  constraint payment_code_period_check check (expires_at > issued_at)
);
create index payment_code_person on payment_code (person_id, expires_at);
