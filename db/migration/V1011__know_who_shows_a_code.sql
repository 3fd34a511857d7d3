-- Null for a code that its owner shows. A code shown by a relative dies with the permission.
alter table payment_code add column showing_id uuid;
alter table payment_code add constraint payment_code_showing_fk foreign key (showing_id) references code_showing (id);
