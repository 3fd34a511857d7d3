-- The public keys by which other installations sign their letters (转出地密钥): entered by one officer, approved by another. standing
-- is true while letters with it are taken in.
create table casework_sender_key (
  id uuid not null,
  region varchar(6) not null,
  sender_region varchar(6) not null,
  agency varchar(50) not null,
  public_key varchar(200) not null,
  fingerprint varchar(40) not null,
  request_id varchar(64) not null,
  approval_id uuid not null,
  standing boolean,
  ended_by varchar(64),
  ended_at timestamp with time zone,
  constraint casework_sender_key_pk primary key (id),
  constraint casework_sender_key_request_uq unique (request_id),
  constraint casework_sender_key_approval_uq unique (approval_id),
  constraint casework_sender_key_approval_fk foreign key (approval_id) references approval_request (id),
  constraint casework_sender_key_standing_uq unique (region, sender_region, public_key, standing),
  constraint casework_sender_key_standing_ck check (standing),
  constraint casework_sender_key_ended_ck check ((ended_by is null) = (ended_at is null) and (ended_by is null or standing is null))
);
create index casework_sender_key_region on casework_sender_key (region, id);
