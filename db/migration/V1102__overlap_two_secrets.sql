-- The secret before the present one, good for some days more, so that an institution can change over.
alter table provider add column interface_before_sealed varchar(600);
alter table provider add column interface_before_until timestamp with time zone;
