-- The record that goes on; the one that ends is the person of the case.
create table casework_merge (
  case_id uuid not null,
  region varchar(6) not null,
  ended_id uuid not null,
  kept_id uuid not null,
  constraint casework_merge_pk primary key (case_id),
  constraint casework_merge_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_merge_ended_fk foreign key (ended_id) references person (id),
  constraint casework_merge_kept_fk foreign key (kept_id) references person (id),
  constraint casework_merge_other_check check (ended_id <> kept_id)
);
create index casework_merge_kept on casework_merge (kept_id);
create index casework_merge_ended on casework_merge (ended_id);
