create table paper (
  id uuid not null,
  code varchar(26) not null,
  region varchar(6) not null,
  kind varchar(60) not null,
  digest varchar(64) not null,
  byte_count bigint not null,
  made_at timestamp with time zone not null,
  constraint paper_pk primary key (id),
  constraint paper_code_once unique (code),
  constraint paper_has_content check (byte_count > 0)
);
