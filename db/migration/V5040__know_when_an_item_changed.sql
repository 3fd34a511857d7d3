-- Software of institutions asks for what changed since its last copy; what is there already counts as of today.
alter table item add column recorded_on date default current_date not null;
alter table item add column changed_on date default current_date not null;
