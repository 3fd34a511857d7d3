-- By which service or mandate a step was taken for the side that it belongs to. A relative who answers at the window
-- without a service has the way alone.
alter table binding_event add column proxy_id uuid;
alter table binding_event add column behalf_kind varchar(6);
alter table binding_event add constraint binding_event_behalf_check check (
  (behalf_kind is null and proxy_id is null) or (behalf_kind = 'WINDOW')
  or (behalf_kind = 'HELPER' and proxy_id is not null));
