-- A premium that the collecting body rejected comes for a closed account, too, and so does what a bill claimed by hand gives back.
alter table personal_account_later drop constraint personal_account_later_cause_ck;
alter table personal_account_later add constraint personal_account_later_cause_ck
  check (cause in ('REVERSAL', 'PREMIUM', 'BILL', 'CORRECTION', 'TOP_UP', 'TRANSFER'));
