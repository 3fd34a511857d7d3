create table notice_delivery (
  id uuid not null,
  recipient_id uuid not null,
  notice_id uuid,
  region varchar(6) not null,
  kind varchar(40) not null,
  channel varchar(5) not null,
  state varchar(7) not null,
  attempts integer not null,
  due_at timestamp with time zone not null,
  claim_id uuid,
  problem varchar(60),
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint notice_delivery_pk primary key (id),
  constraint notice_delivery_once unique (recipient_id, notice_id, channel),
  constraint notice_delivery_notice_fk foreign key (recipient_id, notice_id) references notice (recipient_id, id),
  constraint notice_delivery_channel_check check (channel in ('SMS', 'EMAIL')),
  constraint notice_delivery_state_check check (state in ('WAITING', 'SENT', 'FAILED')),
  constraint notice_delivery_attempts_check check (attempts >= 0),
  constraint notice_delivery_ended_check check ((state = 'WAITING') = (ended_at is null))
);
create index notice_delivery_due on notice_delivery (channel, state, due_at);
create index notice_delivery_region on notice_delivery (region, state, id);
