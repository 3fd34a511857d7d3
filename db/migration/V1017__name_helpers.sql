-- live_pair is person and helper while the mandate has not ended, so that nobody is named twice at a time.
create table mandate (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  helper_id uuid not null,
  scope varchar(4) not null,
  state varchar(7) not null,
  live_pair varchar(80),
  last_day date,
  named_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by varchar(9),
  slip_id uuid,
  constraint mandate_pk primary key (id),
  constraint mandate_person_fk foreign key (person_id) references person (id),
  constraint mandate_helper_fk foreign key (helper_id) references person (id),
  constraint mandate_slip_fk foreign key (slip_id) references window_slip (id),
  constraint mandate_live_pair_unique unique (live_pair),
  constraint mandate_other_person_check check (person_id <> helper_id),
  constraint mandate_scope_check check (scope in ('LOOK', 'DO')),
  constraint mandate_state_check check (state in ('OFFERED', 'ACTIVE', 'ENDED')),
  constraint mandate_ended_check check ((state = 'ENDED') = (ended_at is not null)
    and (state = 'ENDED') = (live_pair is null) and (state = 'ENDED') = (ended_by is not null)),
  constraint mandate_ended_by_check check (ended_by is null or ended_by in ('PERSON', 'HELPER', 'DEATH'))
);
create index mandate_person on mandate (person_id);
create index mandate_helper on mandate (helper_id);
