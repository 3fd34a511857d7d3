-- A run of interest shares slices, approval and turn with the other runs; it claims no month, but a period (interest_run).
alter table credit_run drop constraint credit_run_kind;
alter table credit_run add constraint credit_run_kind check (kind in ('MONTHLY', 'CORRECTION', 'INTEREST'));
alter table credit drop constraint credit_series;
alter table credit add constraint credit_series check (series in ('MONTHLY', 'INTEREST'));
