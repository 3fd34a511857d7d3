alter table bureau_parameter add constraint bureau_parameter_scan_fk foreign key (scan_id) references uploaded_file (id);
