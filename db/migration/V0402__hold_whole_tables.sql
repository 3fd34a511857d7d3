alter table bureau_parameter alter column written set data type varchar(4000);
