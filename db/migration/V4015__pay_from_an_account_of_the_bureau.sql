-- The account out of which a region pays (支出户): entered by one officer, approved by another. standing is true for the one that counts.
create table casework_paying_account (
  id uuid not null,
  region varchar(6) not null,
  holder varchar(100) not null,
  bank varchar(100) not null,
  bank_code varchar(12),
  number_sealed varchar(600) not null,
  number_index varchar(64) not null,
  request_id varchar(64) not null,
  approval_id uuid not null,
  standing boolean,
  constraint casework_paying_account_pk primary key (id),
  constraint casework_paying_account_request_uq unique (request_id),
  constraint casework_paying_account_approval_uq unique (approval_id),
  constraint casework_paying_account_approval_fk foreign key (approval_id) references approval_request (id),
  constraint casework_paying_account_standing_uq unique (region, standing),
  constraint casework_paying_account_standing_ck check (standing)
);
create index casework_paying_account_region on casework_paying_account (region, id);
