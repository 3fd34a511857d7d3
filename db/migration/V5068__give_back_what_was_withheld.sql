-- What is withheld is below zero where a sheet gives back what earlier ones withheld.
alter table clearing_sheet drop constraint clearing_sheet_due;
alter table clearing_sheet add constraint clearing_sheet_due check (payable_fen >= 0
  and (withheld_fen = 0 and payable_fen = 0 or withheld_fen + payable_fen = closing_fen - earlier_fen));
alter table clearing_release drop constraint clearing_release_amounts;
alter table clearing_release add constraint clearing_release_amounts check (payable_fen >= 0);
