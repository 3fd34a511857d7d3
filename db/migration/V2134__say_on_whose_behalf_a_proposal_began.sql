alter table binding_proposal add column started_proxy_id uuid;
alter table binding_proposal add column started_behalf_kind varchar(6);
alter table binding_proposal add constraint binding_proposal_behalf_check check (
  (started_behalf_kind is null and started_proxy_id is null)
  or (started_behalf_kind in ('WINDOW', 'HELPER') and started_proxy_id is not null));
