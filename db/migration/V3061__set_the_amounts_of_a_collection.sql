create table premium_amount (
  collection_id uuid not null,
  category_no integer not null,
  region varchar(6) not null,
  category varchar(60) not null,
  amount_fen bigint not null,
  constraint premium_amount_pk primary key (collection_id, category_no),
  constraint premium_amount_category_unique unique (collection_id, category),
  constraint premium_amount_collection_fk foreign key (collection_id) references premium_collection (id),
  constraint premium_amount_positive_check check (amount_fen > 0)
);
