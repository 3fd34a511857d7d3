-- A premium that the collecting body rejected comes for a closed account, too, so does what a bill claimed by hand gives back, and a
-- payment that the bank returned after the payee had died.
alter table personal_account_later drop constraint personal_account_later_cause_ck;
alter table personal_account_later add constraint personal_account_later_cause_ck
  check (cause in ('REVERSAL', 'PREMIUM', 'BILL', 'PAYOUT', 'CORRECTION', 'TOP_UP', 'TRANSFER'));
