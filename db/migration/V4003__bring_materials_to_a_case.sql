-- A material (材料) of a case: a scan, or the paper itself as it was seen at the window. What is needed stands in db/materials.
create table casework_material (
  id uuid not null,
  region varchar(6) not null,
  case_id uuid not null,
  code varchar(40) not null,
  instead_of varchar(40),
  file_id uuid,
  brought_by varchar(64) not null,
  brought_at timestamp with time zone not null,
  checked_by varchar(64),
  checked_at timestamp with time zone,
  refused_for varchar(200),
  constraint casework_material_pk primary key (id),
  constraint casework_material_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_material_file_fk foreign key (file_id) references uploaded_file (id),
  constraint casework_material_checked_ck check ((checked_by is null) = (checked_at is null)),
  constraint casework_material_refused_ck check (refused_for is null or checked_by is not null)
);
create index casework_material_of_case on casework_material (case_id);
