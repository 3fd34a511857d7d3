-- Who put a returned payment into the estate, and when; null for those from before it was kept.
alter table casework_payout add column estate_by varchar(64);
alter table casework_payout add column estate_at timestamp with time zone;
alter table casework_payout add constraint casework_payout_estate_by_ck
  check ((estate_by is null) = (estate_at is null) and (estate_by is null or estate_entry_id is not null));
