-- held_true_on is the day on which the owner last said so, asked_on that of the last reminder.
alter table binding add column held_true_on date;
alter table binding add column asked_on date;
create index binding_bound on binding (bound_on);
