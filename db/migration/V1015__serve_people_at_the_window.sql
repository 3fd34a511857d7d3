-- open_clerk is the clerk while the slip is open, so that a clerk serves one person at a time.
create table window_slip (
  id uuid not null,
  region varchar(6) not null,
  reference varchar(20) not null,
  person_id uuid not null,
  clerk_id uuid not null,
  clerk varchar(64) not null,
  clerk_title varchar(100) not null,
  certificate_seen varchar(40) not null,
  number_part varchar(8) not null,
  state varchar(6) not null,
  open_clerk uuid,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  closed_at timestamp with time zone,
  printed_acts integer,
  prints integer not null,
  form_id uuid,
  scan_id uuid,
  constraint window_slip_pk primary key (id),
  constraint window_slip_reference_unique unique (reference),
  constraint window_slip_person_fk foreign key (person_id) references person (id),
  constraint window_slip_form_fk foreign key (form_id) references uploaded_file (id),
  constraint window_slip_scan_fk foreign key (scan_id) references uploaded_file (id),
  constraint window_slip_open_clerk_unique unique (open_clerk),
  constraint window_slip_number_part_check check (number_part in ('WHOLE', 'LAST_SIX')),
  constraint window_slip_state_check check (state in ('OPEN', 'ENDED', 'CLOSED')),
  constraint window_slip_open_check check ((state = 'OPEN') = (open_clerk is not null)
    and (state = 'OPEN') = (ended_at is null)),
  constraint window_slip_closed_check check ((state = 'CLOSED') = (closed_at is not null)),
  constraint window_slip_scan_check check (scan_id is null or state = 'CLOSED'),
  constraint window_slip_prints_check check (prints >= 0 and (prints > 0) = (printed_acts is not null)
    and (prints > 0) = (form_id is not null))
);
create index window_slip_region_state on window_slip (region, state, id);
