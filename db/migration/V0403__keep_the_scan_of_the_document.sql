alter table bureau_parameter add column scan_id uuid;
alter table bureau_parameter add column invented boolean default true not null;
alter table bureau_parameter alter column invented drop default;
