-- Addresses one below the other, none for any; the key with which it signs, null where it sends in clear.
alter table provider add column interface_addresses varchar(1000);
alter table provider add column interface_sm2_key varchar(200);
