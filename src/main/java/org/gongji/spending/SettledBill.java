package org.gongji.spending;

import java.time.LocalDate;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * A settlement or reversal as figures to be compared, in fen; those of a reversal are
 * below zero.
 *
 * @param reverses the number of what it takes back; null for a settlement
 * @param day the business day on which it was booked
 */
public record SettledBill(SettlementId id, String reference, String reverses, PersonId patient, LocalDate day,
		Money total, Money fund, Money account) {

	public boolean isReversal() {
		return this.reverses != null;
	}

}
