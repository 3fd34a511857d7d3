-- A step is a change of state, of the limits, or of what the owner may see; the side is null for an office.
alter table binding_event add column act varchar(12) default 'STATE' not null;
alter table binding_event add column side varchar(5);
alter table binding_event add column month_limit_fen bigint;
alter table binding_event add column purchase_limit_fen bigint;
alter table binding_event add constraint binding_event_act_check check (act in ('STATE', 'LIMITS', 'ITEMS_SHOWN',
  'ITEMS_HIDDEN'));
alter table binding_event add constraint binding_event_side_check check (side in ('OWNER', 'USER'));
