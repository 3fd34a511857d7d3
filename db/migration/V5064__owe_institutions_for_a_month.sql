-- A payment belongs to its payee, who belongs to a case or is an institution; of an institution each month is a part.
alter table casework_payout alter column case_id drop not null;
alter table casework_payout drop constraint casework_payout_live_uq;
alter table casework_payout drop constraint casework_payout_attempt_uq;
alter table casework_payout add constraint casework_payout_live_uq unique (payee_id, part, live);
alter table casework_payout add constraint casework_payout_attempt_uq unique (payee_id, part, attempt);
alter table casework_payout drop constraint casework_payout_payable_ck;
alter table casework_payout add constraint casework_payout_payable_ck
  check (payable in ('REFUND_PAYABLE', 'ESTATE_PAYABLE', 'TRANSFER_IN_TRANSIT', 'BILL_PAYABLE', 'CLEARING_PAYABLE')
    and (payable = 'CLEARING_PAYABLE') = (case_id is null));
create index casework_payout_case on casework_payout (case_id);
