-- live_person is the person while the request waits, so that one waits at a time.
create table card_replacement (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  reason varchar(7) not null,
  reference varchar(20) not null,
  state varchar(10) not null,
  live_person uuid,
  asked_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  document varchar(40),
  handed_by varchar(64),
  new_card_id uuid,
  constraint card_replacement_pk primary key (id),
  constraint card_replacement_person_fk foreign key (person_id) references person (id),
  constraint card_replacement_card_fk foreign key (new_card_id) references social_security_card (id),
  constraint card_replacement_reference_unique unique (reference),
  constraint card_replacement_live_unique unique (live_person),
  constraint card_replacement_reason_check check (reason in ('LOSS', 'DAMAGE')),
  constraint card_replacement_state_check check (state in ('WAITING', 'HANDED_OUT', 'TAKEN_BACK')),
  constraint card_replacement_live_check check ((state = 'WAITING') = (live_person is not null)
    and (state = 'WAITING') = (ended_at is null)),
  constraint card_replacement_handed_check check ((state = 'HANDED_OUT') = (new_card_id is not null)
    and (new_card_id is null) = (document is null) and (new_card_id is null) = (handed_by is null))
);
create index card_replacement_waiting on card_replacement (region, state, asked_at);
create index card_replacement_person on card_replacement (person_id);
