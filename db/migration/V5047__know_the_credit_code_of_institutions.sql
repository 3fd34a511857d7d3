-- 统一社会信用代码; null where nobody recorded it yet.
alter table provider add column credit_code varchar(18);
