create table notice_choice (
  recipient_id uuid not null,
  kind varchar(40) not null,
  channel varchar(5) not null,
  region varchar(6) not null,
  wanted boolean not null,
  constraint notice_choice_pk primary key (recipient_id, kind, channel),
  constraint notice_choice_channel_check check (channel in ('SMS', 'EMAIL'))
);
