-- An institution is a payee of its own, for every month; everybody else is a payee of one case.
alter table casework_payee alter column kind set data type varchar(12);
alter table casework_payee alter column case_id drop not null;
alter table casework_payee add column provider_id uuid;
alter table casework_payee add constraint casework_payee_provider_fk foreign key (provider_id) references provider (id);
alter table casework_payee add constraint casework_payee_provider_uq unique (provider_id);
alter table casework_payee add constraint casework_payee_of_ck check ((case_id is null) = (provider_id is not null));
alter table casework_payee drop constraint casework_payee_kind_ck;
alter table casework_payee add constraint casework_payee_kind_ck
  check (kind in ('OWNER', 'HEIR', 'GUARDIAN', 'AGENCY', 'INSTITUTION') and (kind = 'INSTITUTION') = (case_id is null));
alter table casework_payee drop constraint casework_payee_certificate_ck;
alter table casework_payee add constraint casework_payee_certificate_ck
  check ((kind not in ('AGENCY', 'INSTITUTION')) = (certificate_kind is not null)
    and (certificate_kind is null) = (certificate_sealed is null) and (certificate_kind is null) = (certificate_index is null));
