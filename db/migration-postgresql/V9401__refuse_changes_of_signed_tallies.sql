create function refuse_tally_change() returns trigger language plpgsql as $$
begin
  raise exception 'signed tallies are never changed';
end
$$;
create trigger casework_tally_append_only before update or delete or truncate on casework_tally
  for each statement execute function refuse_tally_change();
