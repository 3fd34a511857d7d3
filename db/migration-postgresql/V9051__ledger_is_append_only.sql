create function ledger_refuses_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name;
end;
$$;

create trigger ledger_entry_append_only before update or delete on ledger_entry
  for each row execute function ledger_refuses_change();
create trigger ledger_posting_append_only before update or delete on ledger_posting
  for each row execute function ledger_refuses_change();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
  for each statement execute function ledger_refuses_change();
create trigger ledger_posting_no_truncate before truncate on ledger_posting
  for each statement execute function ledger_refuses_change();
