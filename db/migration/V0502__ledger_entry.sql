create table ledger_entry (
  id uuid not null,
  event varchar(40) not null,
  booked_at timestamp with time zone not null,
  business_day date not null,
  effective_on date not null,
  constraint ledger_entry_pk primary key (id)
);
