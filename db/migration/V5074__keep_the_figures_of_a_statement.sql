-- One figure of a statement; part says of what where a figure has several, such as the programme of a premium.
create table closing_figure (
  region varchar(6) not null,
  first_day date not null,
  figure varchar(40) not null,
  part varchar(60) not null,
  amount_fen bigint not null,
  item_count bigint not null,
  constraint closing_figure_pk primary key (region, first_day, figure, part),
  constraint closing_figure_statement_fk foreign key (region, first_day) references closing_statement (region, first_day)
);
