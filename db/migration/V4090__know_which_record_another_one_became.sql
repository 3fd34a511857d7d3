-- Two records were of one person: this one has ended, the other one goes on.
alter table person add column merged_into_id uuid;
alter table person add column merged_on date;
alter table person add constraint person_merged_fk foreign key (merged_into_id) references person (id);
alter table person add constraint person_merged_check check ((merged_into_id is null) = (merged_on is null));
alter table person add constraint person_merged_other_check check (merged_into_id is null or merged_into_id <> id);
create index person_merged on person (merged_into_id);
