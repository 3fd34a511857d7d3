-- The clearing of a month of a region (月清算): its sheets are made once, after the month is over, with the share that is withheld then.
create table clearing_run (
  id uuid not null,
  region varchar(6) not null,
  first_day date not null,
  withheld_ratio varchar(12) not null,
  request_id varchar(64) not null,
  made_by varchar(64) not null,
  made_at timestamp with time zone not null,
  constraint clearing_run_pk primary key (id),
  constraint clearing_run_once unique (region, first_day),
  constraint clearing_run_request unique (request_id)
);
