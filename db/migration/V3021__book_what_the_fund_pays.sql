-- An entry moves the money of the accounts and of the fund; cash alone needs none.
alter table settlement drop constraint settlement_entry;
alter table settlement add constraint settlement_entry
  check ((account_fen = 0 and fund_fen = 0) = (entry_id is null));
