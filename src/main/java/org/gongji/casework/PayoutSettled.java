package org.gongji.casework;

import org.gongji.access.Actor;

/**
 * The bank answered on a payment; told in the transaction that books the answer. A
 * payment that was paid may be told returned later.
 *
 * @param reason why it was returned, or null
 */
public record PayoutSettled(CaseId caseId, PayoutId payout, Outcome outcome, String reason, Actor by) {

	/** What the bank said, or became of what it returned. */
	public enum Outcome {

		/** 已付. */
		PAID,
		/** 退回. */
		RETURNED,
		/** 退回后转入遗产. */
		INHERITED

	}

}
