package org.gongji.casework;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.account.Chart;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;

/**
 * One payment to a payee of a case (付款), in fen.
 *
 * @param caseId null where an institution is paid for a month
 * @param account where it goes; kept with the payment, whatever the payee's account
 * becomes
 * @param part 1 for what the approval owed, more for what came later; of an institution
 * the number of its sheet
 * @param attempt 1, or more after the bank returned those before
 * @param owed the account of the books on which the money stands until it is paid
 * @param reference what the bank names the payment by
 * @param sentAt null while it is in no file
 * @param settledOn the bank's day; null until it answered
 * @param reason why the bank returned it, or null
 * @param entry the booking of what was paid, or null
 * @param estate by which a returned one went into the estate of who has died, or null
 */
public record Payout(PayoutId id, Region region, CaseId caseId, PayeeId payee, PayeeAccountId account, int part,
		int attempt, PayoutState state, Money amount, Chart owed, String reference, String owedBy,
		OffsetDateTime owedAt, OffsetDateTime sentAt, LocalDate settledOn, String reason, EntryId entry,
		EntryId estate) {

	/** Whether the bank had paid it, also where it gave the money back since. */
	public boolean paidBefore() {
		return this.entry != null;
	}

	/** The case that it belongs to, or else the institution as a payee. */
	UUID of() {
		return (this.caseId != null) ? this.caseId.value() : this.payee.value();
	}

}
