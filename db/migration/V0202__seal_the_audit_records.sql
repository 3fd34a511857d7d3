-- No foreign key: a seal has to outlive a record that was deleted, or nothing could name it.
create table audit_seal (
  seq bigint not null,
  audit_id uuid not null,
  hash varchar(64) not null,
  constraint audit_seal_pk primary key (seq),
  constraint audit_seal_audit_id_unique unique (audit_id)
);
