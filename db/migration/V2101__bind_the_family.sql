-- live_pair is owner and member while the binding is not ended, so that a pair is bound once at a time.
create table binding (
  id uuid not null,
  region varchar(6) not null,
  owner_id uuid not null,
  member_id uuid not null,
  relation varchar(13) not null,
  state varchar(9) not null,
  bound_on date not null,
  ended_on date,
  place integer,
  live_pair varchar(80),
  version bigint not null,
  constraint binding_pk primary key (id),
  constraint binding_owner_fk foreign key (owner_id) references person (id),
  constraint binding_member_fk foreign key (member_id) references person (id),
  constraint binding_live_pair_unique unique (live_pair),
  constraint binding_other_person_check check (owner_id <> member_id),
  constraint binding_relation_check check (relation in ('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRANDPARENT',
    'PARENT_IN_LAW')),
  constraint binding_state_check check (state in ('PROPOSED', 'ACTIVE', 'SUSPENDED', 'ENDED')),
  constraint binding_ended_check check ((state = 'ENDED') = (ended_on is not null)
    and (state = 'ENDED') = (live_pair is null)),
  constraint binding_place_check check (place is null or place > 0)
);
create index binding_member on binding (member_id);
create index binding_owner on binding (owner_id);
