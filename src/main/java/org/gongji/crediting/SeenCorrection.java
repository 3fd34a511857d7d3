package org.gongji.crediting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;

import org.gongji.ledger.EntryId;
import org.gongji.money.Money;

/**
 * A correction as its owner sees it. What is due has its ground; base, employer and the
 * credit that it corrects are null where there is none.
 *
 * @param before what stood credited for the month before
 * @param changed what moved on the account; less is negative
 * @param since the day of the change of status or of death behind it, or null
 */
public record SeenCorrection(UUID id, YearMonth month, CreditSeries series, CorrectionReason reason, Money before,
		Money due, Money base, Ground ground, String employer, CreditId credit, EntryId entry, OffsetDateTime bookedAt,
		Money changed, Money claimed, Money cancelled, Money kept, LocalDate since) {

	public Money amount() {
		return this.due.minus(this.before);
	}

}
