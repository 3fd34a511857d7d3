-- A run of corrections shares slices, approval and turn with a monthly run; it claims no month. It may be of one person alone.
alter table credit_run add column kind varchar(12) default 'MONTHLY' not null;
alter table credit_run add column person_id uuid;
alter table credit_run add constraint credit_run_kind check (kind in ('MONTHLY', 'CORRECTION'));
alter table credit_run add constraint credit_run_person check (person_id is null or kind = 'CORRECTION');
alter table credit_run add constraint credit_run_person_fk foreign key (person_id) references person (id);
alter table credit_run drop constraint credit_run_claims_month;
alter table credit_run add constraint credit_run_claims_month check ((claimed_month is null) = (state = 'DROPPED' or kind <> 'MONTHLY'));
