-- share_fen is the share of what the fund paid in the month, below zero where it took more back: never more than earlier shares come to.
-- share_before_fen is what earlier sheets left of theirs, to be withheld still or, below zero, to be given back.
alter table clearing_sheet add column share_fen bigint default 0 not null;
alter table clearing_sheet add column share_before_fen bigint default 0 not null;
update clearing_sheet set share_fen = withheld_fen;
