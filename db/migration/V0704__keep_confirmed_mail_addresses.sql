create table notice_reader (
  recipient_id uuid not null,
  region varchar(6) not null,
  language varchar(2) not null,
  email_sealed varchar(600),
  confirmed_at timestamp with time zone,
  pending_sealed varchar(600),
  challenge varchar(36),
  asked_at timestamp with time zone,
  wrong integer not null,
  constraint notice_reader_pk primary key (recipient_id),
  constraint notice_reader_language_check check (language in ('zh', 'en')),
  constraint notice_reader_confirmed_check check ((email_sealed is null) = (confirmed_at is null)),
  constraint notice_reader_pending_check check ((pending_sealed is null) = (challenge is null)),
  constraint notice_reader_wrong_check check (wrong >= 0)
);
