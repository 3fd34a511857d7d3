create table proxy_act (
  audit_id uuid not null,
  region varchar(6) not null,
  proxy_id uuid not null,
  constraint proxy_act_pk primary key (audit_id),
  constraint proxy_act_audit_fk foreign key (audit_id) references audit_record (id)
);
create index proxy_act_proxy on proxy_act (proxy_id, audit_id);
