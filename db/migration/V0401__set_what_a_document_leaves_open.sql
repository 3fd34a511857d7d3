create table bureau_parameter (
  id uuid not null,
  region varchar(6) not null,
  param_key varchar(64) not null,
  written varchar(500) not null,
  holds_from date not null,
  document_title varchar(200) not null,
  document_number varchar(100) not null,
  article varchar(60) not null,
  note varchar(200) not null,
  state varchar(8) not null,
  decided_at timestamp with time zone,
  approval_id uuid not null,
  request_id varchar(64) not null,
  version bigint not null,
  constraint bureau_parameter_pk primary key (id),
  constraint bureau_parameter_request_unique unique (request_id),
  constraint bureau_parameter_approval_fk foreign key (approval_id) references approval_request (id),
  constraint bureau_parameter_state_check check (state in ('PREPARED', 'APPROVED', 'RETURNED')),
  constraint bureau_parameter_decided_check check ((state = 'PREPARED') = (decided_at is null))
);
create index bureau_parameter_region on bureau_parameter (region, param_key);
