-- A card that was found again paid nothing between the report and the lifting, for ever.
create table lifted_loss (
  id uuid not null,
  region varchar(6) not null,
  card_id uuid not null,
  lost_at timestamp with time zone not null,
  lost_reference varchar(20) not null,
  lifted_at timestamp with time zone not null,
  constraint lifted_loss_pk primary key (id),
  constraint lifted_loss_card_fk foreign key (card_id) references social_security_card (id),
  constraint lifted_loss_reference_unique unique (lost_reference),
  constraint lifted_loss_period_check check (lifted_at >= lost_at)
);
create index lifted_loss_card on lifted_loss (card_id);
