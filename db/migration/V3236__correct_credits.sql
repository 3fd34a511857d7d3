-- The difference between what is due for a month and what was credited, net of earlier corrections. It is a draft until its
-- slice is booked. The first two parts say where the money comes from or goes back to, the last four what became of it:
-- to or from the account, claimed because it was spent, taken off an earlier claim, kept because the account is closed.
create table credit_correction (
  id uuid not null,
  region varchar(6) not null,
  person_id uuid not null,
  account_id uuid not null,
  credited_month date not null,
  series varchar(12) not null,
  run_id uuid not null,
  slice_no integer not null,
  reason varchar(12) not null,
  credit_id uuid,
  ground_id uuid not null,
  base_fen bigint,
  line_id uuid,
  before_fen bigint not null,
  due_fen bigint not null,
  contribution_fen bigint not null,
  fund_fen bigint not null,
  entry_id uuid,
  posting_id uuid,
  account_fen bigint not null,
  claimed_fen bigint not null,
  cancelled_fen bigint not null,
  kept_fen bigint not null,
  constraint credit_correction_pk primary key (id),
  constraint credit_correction_once unique (run_id, person_id, credited_month, series),
  constraint credit_correction_account_fk foreign key (account_id) references personal_account (id),
  constraint credit_correction_slice_fk foreign key (run_id, slice_no) references credit_slice (run_id, slice_no),
  constraint credit_correction_credit_fk foreign key (credit_id) references credit (id),
  constraint credit_correction_ground_fk foreign key (ground_id) references credit_ground (id),
  constraint credit_correction_entry_fk foreign key (entry_id) references ledger_entry (id),
  constraint credit_correction_series check (series in ('MONTHLY', 'TOP_UP')),
  constraint credit_correction_reason check (reason in ('STATUS', 'BASE', 'DOUBLE', 'UNPAID', 'DEATH', 'TOP_UP', 'RULE')),
  constraint credit_correction_amounts check (before_fen >= 0 and due_fen >= 0
    and contribution_fen + fund_fen = due_fen - before_fen and (contribution_fen <> 0 or fund_fen <> 0)),
  constraint credit_correction_booked check (claimed_fen >= 0 and cancelled_fen >= 0
    and ((entry_id is null and account_fen = 0 and claimed_fen = 0 and cancelled_fen = 0 and kept_fen = 0)
      or (entry_id is not null and account_fen - claimed_fen + cancelled_fen + kept_fen = due_fen - before_fen)))
);
create index credit_correction_by_slice on credit_correction (run_id, slice_no);
create index credit_correction_by_person on credit_correction (person_id, credited_month);
create index credit_correction_by_entry on credit_correction (entry_id);
