-- live_person is the person while a code is waited for. Both numbers are sealed; the code follows from the challenge.
create table phone_change (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  phone_sealed varchar(600) not null,
  old_sealed varchar(600),
  challenge varchar(36) not null,
  live_person uuid,
  wrong integer not null,
  asked_at timestamp with time zone not null,
  changed_at timestamp with time zone,
  code_delivery uuid,
  old_delivery uuid,
  constraint phone_change_pk primary key (id),
  constraint phone_change_person_fk foreign key (person_id) references person (id),
  constraint phone_change_live_unique unique (live_person),
  constraint phone_change_live_check check (live_person is null or changed_at is null),
  constraint phone_change_wrong_check check (wrong >= 0)
);
create index phone_change_person on phone_change (person_id, asked_at);
create index phone_change_code on phone_change (code_delivery);
create index phone_change_old on phone_change (old_delivery);
