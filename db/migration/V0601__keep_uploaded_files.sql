create table uploaded_file (
  id uuid not null,
  region varchar(6) not null,
  name_sealed varchar(1200) not null,
  kind varchar(8) not null,
  byte_count bigint not null,
  digest varchar(64) not null,
  uploaded_by varchar(64) not null,
  uploaded_at timestamp with time zone not null,
  constraint uploaded_file_pk primary key (id),
  constraint uploaded_file_kind_known check (kind in ('PDF', 'JPEG', 'PNG')),
  constraint uploaded_file_has_content check (byte_count > 0)
);
