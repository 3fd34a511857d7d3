-- One decision for each payment: accepted, or rejected with the entry that gave the money back.
create table premium_decision (
  payment_id uuid not null,
  region varchar(6) not null,
  accepted boolean not null,
  reason varchar(200),
  decided_at timestamp with time zone not null,
  decided_by varchar(64) not null,
  entry_id uuid,
  constraint premium_decision_pk primary key (payment_id),
  constraint premium_decision_payment_fk foreign key (payment_id) references premium_payment (id),
  constraint premium_decision_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint premium_decision_reason_check check (accepted = (reason is null)),
  constraint premium_decision_back_check check (accepted = (entry_id is null))
);
create index premium_decision_by_entry on premium_decision (entry_id);
