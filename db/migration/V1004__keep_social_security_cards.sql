create table social_security_card (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  number_sealed varchar(600) not null,
  number_index varchar(64) not null,
  state varchar(8) not null,
  issued_on date not null,
  lost_at timestamp with time zone,
  lost_reference varchar(20),
  replaced_at timestamp with time zone,
  constraint social_security_card_pk primary key (id),
  constraint social_security_card_number_unique unique (number_index),
  constraint social_security_card_reference_unique unique (lost_reference),
  constraint social_security_card_person_fk foreign key (person_id) references person (id),
  constraint social_security_card_state_check check (state in ('ACTIVE', 'LOST', 'REPLACED')),
  constraint social_security_card_lost_check check (state <> 'LOST' or lost_at is not null),
  constraint social_security_card_reported_check check ((lost_at is null) = (lost_reference is null)),
  constraint social_security_card_replaced_check check ((state = 'REPLACED') = (replaced_at is not null))
);
create index social_security_card_person on social_security_card (person_id);
