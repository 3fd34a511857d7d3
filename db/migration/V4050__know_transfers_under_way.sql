-- A balance on its way from one region of this installation to another (在途转移), from the approval there to its arrival here.
create table casework_transfer (
  case_id uuid not null,
  region varchar(6) not null,
  to_region varchar(6) not null,
  person_id uuid not null,
  amount_fen bigint not null,
  left_on date not null,
  arrived_on date,
  arrived_case_id uuid,
  constraint casework_transfer_pk primary key (case_id),
  constraint casework_transfer_case_fk foreign key (case_id) references casework_case (id),
  constraint casework_transfer_person_fk foreign key (person_id) references person (id),
  constraint casework_transfer_arrived_fk foreign key (arrived_case_id) references casework_case (id),
  constraint casework_transfer_arrived_uq unique (arrived_case_id),
  constraint casework_transfer_regions_ck check (region <> to_region),
  constraint casework_transfer_amount_ck check (amount_fen >= 0),
  constraint casework_transfer_arrived_ck check ((arrived_on is null) = (arrived_case_id is null))
);
create index casework_transfer_to on casework_transfer (to_region, arrived_on, case_id);
