create table clerk_certificate (
  user_id uuid not null,
  certificate_word varchar(160) not null,
  stated_at timestamp with time zone not null,
  constraint clerk_certificate_pk primary key (user_id)
);
