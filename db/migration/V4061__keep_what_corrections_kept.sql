-- What corrections have kept for closed accounts came for them like any other money.
insert into personal_account_later (id, region, account_id, cause, amount_fen, entry_id, came_at)
select k.id, k.region, k.account_id, case k.series when 'TOP_UP' then 'TOP_UP' else 'CORRECTION' end, k.kept_fen, k.entry_id,
       e.booked_at
  from credit_correction k join ledger_entry e on e.id = k.entry_id
 where k.kept_fen <> 0;
