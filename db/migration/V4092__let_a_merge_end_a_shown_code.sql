-- Nobody shows the code of a record that was merged into another one.
alter table code_showing drop constraint code_showing_ended_for_check;
alter table code_showing add constraint code_showing_ended_for_check
  check (ended_for in ('DECLINED', 'WITHDRAWN', 'GIVEN_UP', 'LAPSED', 'OF_AGE', 'DIED', 'MERGED'));
