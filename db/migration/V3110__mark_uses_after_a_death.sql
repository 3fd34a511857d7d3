-- A use of an account after its owner's death that is to be recovered into the estate (死亡后使用).
create table use_after_death (
  use_id uuid not null,
  region varchar(6) not null,
  owner_id uuid not null,
  marked_by varchar(64) not null,
  marked_at timestamp with time zone not null,
  constraint use_after_death_pk primary key (use_id),
  constraint use_after_death_owner_fk foreign key (owner_id) references person (id)
);
create index use_after_death_owner on use_after_death (owner_id);
