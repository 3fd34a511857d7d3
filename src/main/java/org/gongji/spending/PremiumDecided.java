package org.gongji.spending;

import java.time.OffsetDateTime;

import org.gongji.ledger.EntryId;

/**
 * What the collecting body said of a payment: accepted, or rejected with its reason and
 * the entry that gave the money back (both null for an accepted one).
 */
public record PremiumDecided(PremiumPaymentId payment, boolean accepted, String reason, OffsetDateTime at, String by,
		EntryId entry) {

}
