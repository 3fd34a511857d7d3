package org.gongji.ledger;

import java.util.UUID;

/** Names one account of the books. */
public record LedgerAccountId(UUID value) {

}
