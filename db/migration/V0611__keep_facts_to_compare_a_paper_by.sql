create table paper_fact (
  paper_id uuid not null,
  place integer not null,
  label varchar(60) not null,
  said varchar(200) not null,
  constraint paper_fact_pk primary key (paper_id, place),
  constraint paper_fact_of_paper foreign key (paper_id) references paper (id)
);
