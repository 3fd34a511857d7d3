-- Relatives leave at least this much in the account; the owner's own purchases may go below.
alter table personal_account add column family_floor_fen bigint default 0 not null;
alter table personal_account add constraint personal_account_family_floor check (family_floor_fen >= 0);
