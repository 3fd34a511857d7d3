-- Who may show whose payment code on the own phone. A row that is not ended holds one of the few places of the one
-- who shows; live_pair is the two while it is not ended, so that a pair stands once at a time.
create table code_showing (
  id uuid not null,
  region varchar(6) not null,
  shower_id uuid not null,
  relative_id uuid not null,
  kin varchar(7) not null,
  state varchar(6) not null,
  place integer,
  live_pair varchar(80),
  asked_at timestamp with time zone not null,
  agreed_at timestamp with time zone,
  agreed_by uuid,
  last_shown_at timestamp with time zone,
  last_used_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_for varchar(9),
  constraint code_showing_pk primary key (id),
  constraint code_showing_shower_fk foreign key (shower_id) references person (id),
  constraint code_showing_relative_fk foreign key (relative_id) references person (id),
  constraint code_showing_agreed_by_fk foreign key (agreed_by) references person (id),
  constraint code_showing_place_unique unique (shower_id, place),
  constraint code_showing_live_pair_unique unique (live_pair),
  constraint code_showing_other_person_check check (shower_id <> relative_id),
  constraint code_showing_kin_check check (kin in ('SPOUSE', 'PARENT', 'CHILD', 'OTHER')),
  constraint code_showing_state_check check (state in ('ASKED', 'ACTIVE', 'ENDED')),
  constraint code_showing_place_check check (place > 0 and (state = 'ENDED') = (place is null)),
  constraint code_showing_pair_check check ((state = 'ENDED') = (live_pair is null)),
  constraint code_showing_agreed_check check ((agreed_at is null) = (agreed_by is null)
    and (state <> 'ACTIVE' or agreed_at is not null)),
  constraint code_showing_ended_check check ((state = 'ENDED') = (ended_at is not null)
    and (ended_at is null) = (ended_for is null)),
  constraint code_showing_ended_for_check
    check (ended_for in ('DECLINED', 'WITHDRAWN', 'GIVEN_UP', 'LAPSED', 'OF_AGE', 'DIED'))
);
create index code_showing_relative on code_showing (relative_id);
