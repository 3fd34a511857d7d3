-- What an owner states of a relative before the relative has confirmed. open_pair is the owner and the certificate while
-- the relative is waited for, so that a pair is proposed once at a time.
create table binding_proposal (
  id uuid not null,
  region varchar(6) not null,
  owner_id uuid not null,
  request_id varchar(64) not null,
  state varchar(9) not null,
  relation varchar(13) not null,
  name_sealed varchar(1200) not null,
  certificate_kind varchar(40) not null,
  certificate_sealed varchar(600) not null,
  certificate_word varchar(100) not null,
  birthday date not null,
  insured boolean not null,
  insured_province varchar(2),
  guardian boolean not null,
  started_at timestamp with time zone not null,
  started_by varchar(64) not null,
  sent_at timestamp with time zone,
  expires_on date,
  closed_at timestamp with time zone,
  closed_by varchar(64),
  close_reason varchar(200),
  open_pair varchar(160),
  binding_id uuid,
  version bigint not null,
  constraint binding_proposal_pk primary key (id),
  constraint binding_proposal_owner_fk foreign key (owner_id) references person (id),
  constraint binding_proposal_binding_fk foreign key (binding_id) references binding (id),
  constraint binding_proposal_request_unique unique (request_id),
  constraint binding_proposal_open_pair_unique unique (open_pair),
  constraint binding_proposal_state_check check (state in ('DRAFT', 'WAITING', 'CONFIRMED', 'DECLINED', 'WITHDRAWN',
    'EXPIRED', 'UNFIT')),
  constraint binding_proposal_insured_check check (insured = (insured_province is not null)),
  constraint binding_proposal_waiting_check check ((state = 'WAITING') = (open_pair is not null)
    and (state <> 'WAITING' or (sent_at is not null and expires_on is not null))),
  constraint binding_proposal_confirmed_check check ((state = 'CONFIRMED') = (binding_id is not null)),
  constraint binding_proposal_closed_check check ((state in ('DRAFT', 'WAITING')) = (closed_at is null))
);
create index binding_proposal_owner on binding_proposal (owner_id);
create index binding_proposal_certificate on binding_proposal (certificate_word);
create index binding_proposal_expiry on binding_proposal (state, expires_on);
