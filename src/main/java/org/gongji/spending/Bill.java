package org.gongji.spending;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.gongji.money.Money;

/**
 * One purchase of a patient, or what was taken back of one, in a list; amounts are fen.
 * Flagged where an earlier visit of the year was taken back since.
 */
public record Bill(SettlementId id, String reference, PlaceType place, LocalDate serviceDate, OffsetDateTime settledAt,
		Money total, Money account, Money cash, boolean flagged) {

	public boolean isReversal() {
		return this.total.isNegative();
	}

}
