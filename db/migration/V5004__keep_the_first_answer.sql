-- One row for each message that settled or took back, and for each that a reversal of doubt has made void:
-- then without a settlement, so that it can never settle any more.
create table exchange_message (
  request_id varchar(64) not null,
  region varchar(6) not null,
  provider_id uuid not null,
  msgid varchar(30) not null,
  infno varchar(6) not null,
  content_digest varchar(64) not null,
  settlement_id uuid,
  answer_sealed text,
  answered_at timestamp with time zone not null,
  constraint exchange_message_pk primary key (request_id),
  constraint exchange_message_provider_fk foreign key (provider_id) references provider (id),
  constraint exchange_message_settlement_fk foreign key (settlement_id) references settlement (id),
  constraint exchange_message_settlement_unique unique (settlement_id),
  constraint exchange_message_answer_check check ((settlement_id is null) = (answer_sealed is null))
);
