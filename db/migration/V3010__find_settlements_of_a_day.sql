create index settlement_by_region on settlement (region, settled_at);
