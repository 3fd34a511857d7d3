create table notice (
  recipient_id uuid not null,
  id uuid not null,
  region varchar(6) not null,
  kind varchar(40) not null,
  arguments varchar(1000) not null,
  link varchar(200),
  happened_at timestamp with time zone not null,
  read_at timestamp with time zone,
  to_send boolean not null,
  constraint notice_pk primary key (recipient_id, id)
);
create index notice_to_send on notice (to_send, id);
