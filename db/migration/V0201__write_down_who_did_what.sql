create table audit_record (
  id uuid not null,
  happened_at timestamp with time zone not null,
  region varchar(6),
  actor varchar(64) not null,
  actor_role varchar(16) not null,
  act varchar(64) not null,
  subject_kind varchar(32),
  subject_id uuid,
  detail text not null,
  constraint audit_record_pk primary key (id)
);
create index audit_record_region_time on audit_record (region, happened_at);
create index audit_record_subject on audit_record (subject_id);
