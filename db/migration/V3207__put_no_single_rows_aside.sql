-- Rows wait in slices now. A file that somebody looked at but did not take in is brought again.
delete from declaration_row;
delete from declaration_error where declaration_id in (select id from declaration where state = 'PREVIEW');
delete from declaration where state = 'PREVIEW';
drop table declaration_row;
