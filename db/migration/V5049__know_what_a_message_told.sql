-- One row for each message that told of a visit or its fees or withdrew them (2203 to 2205), so that a repeat changes
-- nothing and other content under its number is an error.
create table exchange_told (
  request_id varchar(64) not null,
  region varchar(6) not null,
  content_digest varchar(64) not null,
  told_at timestamp with time zone not null,
  constraint exchange_told_pk primary key (request_id)
);
