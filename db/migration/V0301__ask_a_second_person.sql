create table approval_request (
  id uuid not null,
  region varchar(6) not null,
  kind varchar(32) not null,
  subject_id uuid not null,
  content_digest varchar(64) not null,
  state varchar(8) not null,
  prepared_by varchar(64) not null,
  prepared_at timestamp with time zone not null,
  decided_by varchar(64),
  decided_at timestamp with time zone,
  reason varchar(200),
  version bigint not null,
  constraint approval_request_pk primary key (id),
  constraint approval_request_state_check check (state in ('PREPARED', 'APPROVED', 'RETURNED')),
  constraint approval_request_decided_check check ((state = 'PREPARED') = (decided_by is null)
    and (state = 'PREPARED') = (decided_at is null)),
  constraint approval_request_second_person_check check (state <> 'APPROVED' or decided_by <> prepared_by),
  constraint approval_request_reason_check check ((state = 'RETURNED') = (reason is not null))
);
create index approval_request_subject on approval_request (subject_id);
