-- A visit that was settled after one that is now taken back: it stands as it is, and says so.
create table visit_flag (
  settlement_id uuid not null,
  reversal_id uuid not null,
  region varchar(6) not null,
  flagged_at timestamp with time zone not null,
  constraint visit_flag_pk primary key (settlement_id, reversal_id),
  constraint visit_flag_visit_fk foreign key (settlement_id) references settlement_visit (settlement_id),
  constraint visit_flag_reversal_fk foreign key (reversal_id) references settlement (id)
);
create index visit_flag_by_reversal on visit_flag (reversal_id);
