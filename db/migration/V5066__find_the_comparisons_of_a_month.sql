create index clearing_reconciliation_by_last_day on clearing_reconciliation (region, last_day);
