-- As with the seals: a key from here would hide by its own refusal that a record was deleted.
alter table proxy_act drop constraint proxy_act_audit_fk;
