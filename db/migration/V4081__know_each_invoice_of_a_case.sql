-- The invoices of a manual claim (发票). live_key holds region and number while the case runs or has paid, and is null once it ended
-- without: an invoice is claimed once in a region.
create table casework_invoice (
  case_id uuid not null,
  place integer not null,
  region varchar(6) not null,
  number varchar(30) not null,
  amount_fen bigint not null,
  live_key varchar(40),
  constraint casework_invoice_pk primary key (case_id, place),
  constraint casework_invoice_live_uq unique (live_key),
  constraint casework_invoice_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_invoice_place_ck check (place >= 1),
  constraint casework_invoice_amount_ck check (amount_fen > 0)
);
