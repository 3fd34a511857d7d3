-- A pack that was sold for cash alone is sold, too: then no line of a settlement tells of it.
alter table trace_code_sale alter column settlement_id drop not null;
alter table trace_code_sale alter column line_no drop not null;
alter table trace_code_sale add constraint trace_code_sale_line_check check ((settlement_id is null) = (line_no is null));
