alter table approval_request add column remark varchar(500);
alter table approval_request add constraint approval_request_remark_check check (remark is null or state = 'APPROVED');
