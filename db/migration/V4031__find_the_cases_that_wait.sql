-- The worklist goes through what is not closed in order of arrival or of the due day, and takes the oldest that is nobody's.
create index casework_case_waiting on casework_case (region, closed_at, id);
create index casework_case_due on casework_case (region, closed_at, due_on, id);
create index casework_case_untaken on casework_case (region, state, assigned_to, id);
