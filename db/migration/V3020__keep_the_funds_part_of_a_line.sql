alter table settlement_line add column fund_fen bigint default 0 not null;
alter table settlement_line add constraint settlement_line_conserved
  check (amount_fen = fund_fen + account_fen + cash_fen);
