-- Files between an institution and us, by the number under which they are fetched. A list of the catalogue has no
-- content of its own: it is written while it is fetched.
create table exchange_file (
  file_no varchar(30) not null,
  region varchar(6) not null,
  provider_id uuid not null,
  kind varchar(11) not null,
  file_id uuid,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint exchange_file_pk primary key (file_no),
  constraint exchange_file_provider_fk foreign key (provider_id) references provider (id),
  constraint exchange_file_content_fk foreign key (file_id) references uploaded_file (id),
  constraint exchange_file_kind_known check (kind in ('UPLOAD', 'DRUGS', 'CONSUMABLES', 'RESULT')),
  constraint exchange_file_upload_has_content check ((kind = 'UPLOAD') = (file_id is not null))
);
create index exchange_file_by_expiry on exchange_file (expires_at);
