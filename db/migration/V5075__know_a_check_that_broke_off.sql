-- A check of the books that failed was not done: it may be asked for anew.
alter table closing_check add column failed_at timestamp with time zone;
alter table closing_check add constraint closing_check_end_ck check (done_at is null or failed_at is null);
