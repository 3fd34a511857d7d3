-- What is owed for a bill that was claimed by hand (应付手工报销款) is paid through the bank, too.
alter table casework_payout drop constraint casework_payout_payable_ck;
alter table casework_payout add constraint casework_payout_payable_ck
  check (payable in ('REFUND_PAYABLE', 'ESTATE_PAYABLE', 'TRANSFER_IN_TRANSIT', 'BILL_PAYABLE'));
