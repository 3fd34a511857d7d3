-- Null where the patient's visit was not registered otherwise than as an ordinary one of the day.
alter table basket add column visit_kind varchar(30);
alter table basket add column visit_on date;
alter table basket add column visit_disease varchar(40);
alter table basket add column visit_drug varchar(80);
alter table basket add column visit_origin varchar(40);
alter table basket add column visit_doctor varchar(60);
alter table basket add column visit_without_benefit boolean;
alter table basket add column visit_without_accounts boolean;
