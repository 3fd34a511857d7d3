alter table audit_record add column proxy_id uuid;
alter table audit_record add column behalf_kind varchar(6);
alter table audit_record add column behalf_of uuid;
alter table audit_record add constraint audit_record_behalf_whole check (
  (proxy_id is null and behalf_kind is null and behalf_of is null)
  or (proxy_id is not null and behalf_kind in ('WINDOW', 'HELPER') and behalf_of is not null));
