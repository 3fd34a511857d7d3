-- Which beginnings of trace codes are known to belong to an item: data, not a rule, as the meaning of the digits is not published.
create table item_trace_prefix (
    prefix varchar(7) not null,
    item_id uuid not null,
    constraint item_trace_prefix_pk primary key (prefix),
    constraint item_trace_prefix_item_fk foreign key (item_id) references item (id)
);

create index item_trace_prefix_item_ix on item_trace_prefix (item_id);
