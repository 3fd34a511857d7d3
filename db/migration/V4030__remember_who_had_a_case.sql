-- Who took a case and to whom it went next, with a word for the next one (交接); null is the list from which anyone takes.
create table casework_handing (
  id uuid not null,
  region varchar(6) not null,
  case_id uuid not null,
  from_clerk varchar(64),
  to_clerk varchar(64),
  handed_by varchar(64) not null,
  handed_at timestamp with time zone not null,
  note varchar(200),
  constraint casework_handing_pk primary key (id),
  constraint casework_handing_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_handing_someone_ck check (from_clerk is not null or to_clerk is not null)
);
create index casework_handing_of_case on casework_handing (case_id, id);
