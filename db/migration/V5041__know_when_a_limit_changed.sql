alter table item_price_limit add column changed_on date default current_date not null;
