-- A notice of death (死亡登记): drafted, looked at once more, then recorded; a wrong one is taken back by two clerks.
-- live_person keeps a second notice of the same person out.
create table death_notice (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  died_on date not null,
  source varchar(24) not null,
  document_number varchar(60) not null,
  scan_id uuid,
  register_id uuid,
  state varchar(12) not null,
  live_person uuid,
  told_by varchar(64) not null,
  told_at timestamp with time zone not null,
  recorded_by varchar(64),
  recorded_at timestamp with time zone,
  approval_id uuid,
  back_reason varchar(200),
  taken_back_by varchar(64),
  taken_back_at timestamp with time zone,
  version integer not null,
  constraint death_notice_pk primary key (id),
  constraint death_notice_live_uq unique (live_person),
  constraint death_notice_person_fk foreign key (person_id) references person (id),
  constraint death_notice_scan_fk foreign key (scan_id) references uploaded_file (id),
  constraint death_notice_approval_fk foreign key (approval_id) references approval_request (id),
  constraint death_notice_source_ck check (source in ('DEATH_CERTIFICATE', 'CREMATION', 'POLICE', 'COURT', 'REGISTER')),
  constraint death_notice_state_ck check (state in ('DRAFT', 'RECORDED', 'TAKEN_BACK')),
  constraint death_notice_live_ck check ((state = 'TAKEN_BACK') = (live_person is null)),
  constraint death_notice_reason_ck check ((approval_id is null) = (back_reason is null)),
  constraint death_notice_recorded_ck check ((state = 'DRAFT') = (recorded_at is null)),
  constraint death_notice_back_ck check ((state = 'TAKEN_BACK') = (taken_back_at is not null))
);
create index death_notice_region on death_notice (region, state, id);
create index death_notice_person on death_notice (person_id, id);
