create index ledger_entry_by_day on ledger_entry (business_day, id);
