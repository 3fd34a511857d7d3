-- A case pays once (part 1) and once more for each sum that came later; of each part there is one payment at a time for a payee.
alter table casework_payout add column part integer default 1 not null;
alter table casework_payout drop constraint casework_payout_live_uq;
alter table casework_payout drop constraint casework_payout_attempt_uq;
alter table casework_payout add constraint casework_payout_live_uq unique (case_id, payee_id, part, live);
alter table casework_payout add constraint casework_payout_attempt_uq unique (case_id, payee_id, part, attempt);
alter table casework_payout add constraint casework_payout_part_ck check (part >= 1);
