alter table settlement_share add column binding_id uuid;
alter table settlement_share add constraint settlement_share_binding_fk foreign key (binding_id) references binding (id);
create index settlement_share_by_binding on settlement_share (binding_id, settlement_id);
