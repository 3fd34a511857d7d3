create function refuse_closed_month_change() returns trigger language plpgsql as $$
begin
  raise exception 'closed months and their figures are never changed';
end
$$;
create trigger ledger_closed_month_append_only before update or delete or truncate on ledger_closed_month
  for each statement execute function refuse_closed_month_change();
create trigger closing_statement_append_only before update or delete or truncate on closing_statement
  for each statement execute function refuse_closed_month_change();
create trigger closing_figure_append_only before update or delete or truncate on closing_figure
  for each statement execute function refuse_closed_month_change();
