create table blocked_bill (
  region varchar(6) not null,
  param_key varchar(64) not null,
  bill varchar(64) not null,
  happened_on date not null,
  constraint blocked_bill_pk primary key (region, param_key, bill)
);
