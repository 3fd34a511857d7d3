create table binding_event (
  id uuid not null,
  region varchar(6) not null,
  binding_id uuid not null,
  state varchar(9) not null,
  happened_at timestamp with time zone not null,
  actor varchar(64) not null,
  reason varchar(200),
  constraint binding_event_pk primary key (id),
  constraint binding_event_binding_fk foreign key (binding_id) references binding (id),
  constraint binding_event_state_check check (state in ('PROPOSED', 'ACTIVE', 'SUSPENDED', 'ENDED'))
);
create index binding_event_binding on binding_event (binding_id);
