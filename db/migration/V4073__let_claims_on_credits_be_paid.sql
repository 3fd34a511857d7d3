-- A claim on a credit also goes down by repayment and by a decision to drop it.
alter table credit_claim_move drop constraint credit_claim_move_kind;
alter table credit_claim_move add constraint credit_claim_move_kind check (kind in ('SET_OFF', 'CANCELLED', 'PAID', 'DROPPED'));
