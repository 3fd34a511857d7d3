-- A limit that is null is none. What was used counts for one month, such as 202611: a later month begins anew.
alter table binding add column month_limit_fen bigint;
alter table binding add column purchase_limit_fen bigint;
alter table binding add column used_month integer;
alter table binding add column used_fen bigint default 0 not null;
alter table binding add constraint binding_month_limit_check check (month_limit_fen >= 0);
alter table binding add constraint binding_purchase_limit_check check (purchase_limit_fen >= 0);
alter table binding add constraint binding_used_check check (used_fen >= 0 and (used_month is not null or used_fen = 0));
