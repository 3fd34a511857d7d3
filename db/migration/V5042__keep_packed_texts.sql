alter table uploaded_file drop constraint uploaded_file_kind_known;
alter table uploaded_file add constraint uploaded_file_kind_known
  check (kind in ('PDF', 'JPEG', 'PNG', 'CSV', 'XLSX', 'TXT', 'ZIP'));
