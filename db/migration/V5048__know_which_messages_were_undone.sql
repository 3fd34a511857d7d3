-- A message whose settlement a reversal of doubt took back never answers again that it is settled.
create table exchange_undone (
  request_id varchar(64) not null,
  region varchar(6) not null,
  undone_at timestamp with time zone not null,
  constraint exchange_undone_pk primary key (request_id),
  constraint exchange_undone_message_fk foreign key (request_id) references exchange_message (request_id)
);
