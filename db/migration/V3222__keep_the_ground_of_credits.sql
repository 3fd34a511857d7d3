-- How credits came about, once for all that share it: kind, ratio and the articles as text.
create table credit_ground (
  id uuid not null,
  region varchar(6) not null,
  kind varchar(24) not null,
  ratio numeric(12, 8),
  citations varchar(4000) not null,
  constraint credit_ground_pk primary key (id)
);
