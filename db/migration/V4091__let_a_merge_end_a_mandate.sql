-- A mandate of a record that was merged into another one ends with it.
alter table mandate drop constraint mandate_ended_by_check;
alter table mandate add constraint mandate_ended_by_check
  check (ended_by is null or ended_by in ('PERSON', 'HELPER', 'DEATH', 'MERGE'));
