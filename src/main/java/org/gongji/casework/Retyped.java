package org.gongji.casework;

import org.gongji.access.Actor;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalState;

/**
 * Whoever approves the account of somebody else's entry types its number once more, from
 * the paper.
 */
public final class Retyped {

	/** Key of the words for a number that is another one. */
	public static final String OTHER = AgainOutcome.Refused.of(AgainOutcome.Why.OTHER_NUMBER).messageKey();

	private Retyped() {
	}

	/** Whether a second officer typed another number than the one that waits. */
	public static boolean other(Approval approval, Actor by, BankAccount entered, BankAccount typed) {
		return approval.state() == ApprovalState.PREPARED && !approval.preparedBy().equals(by.name())
				&& !entered.equals(typed);
	}

}
