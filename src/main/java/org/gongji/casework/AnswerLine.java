package org.gongji.casework;

import java.time.LocalDate;

/**
 * A row of an answer that fits its payment.
 *
 * @param was the state of the payment when the answer was looked at
 * @param reason why the bank returned it; null for one that is paid
 * @param on the bank's day
 */
public record AnswerLine(int row, SeenPayout seen, PayoutState was, boolean paid, String reason, LocalDate on) {

	/** Whether the bank gives back what it had paid before. */
	public boolean cameBack() {
		return this.was == PayoutState.PAID;
	}

}
