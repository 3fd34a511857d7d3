-- One row for each message that withdrew fee lines, so that a repeat gets the first answer.
create table exchange_withdrawal (
  request_id varchar(64) not null,
  region varchar(6) not null,
  mdtrt_id varchar(30) not null,
  batch varchar(30) not null,
  withdrawn integer not null,
  withdrawn_at timestamp with time zone not null,
  constraint exchange_withdrawal_pk primary key (request_id),
  constraint exchange_withdrawal_visit_fk foreign key (mdtrt_id) references exchange_visit (mdtrt_id)
);
create index exchange_withdrawal_visit on exchange_withdrawal (mdtrt_id);
