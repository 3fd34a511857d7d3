alter table person add column died_on date;
