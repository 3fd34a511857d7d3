-- Declared for a record that was merged into another one.
alter table credit_missed drop constraint credit_missed_reason;
alter table credit_missed add constraint credit_missed_reason check (reason in ('PARAMETER', 'DECLARATION', 'PENSION', 'UNPAID',
  'CLOSED', 'NO_ACCOUNT', 'NOT_A_MEMBER', 'MERGED'));
