package org.gongji.casework;

import java.util.List;

import org.gongji.approval.ApprovalOutcome;
import org.gongji.money.Money;

/** What comes of an act on a claim. */
public sealed interface ClaimOutcome {

	/** It was done. */
	record Done(ClaimAct act) implements ClaimOutcome {

	}

	/** It does not stand; nothing was booked. */
	record Refused(Why why) implements ClaimOutcome {

		public String messageKey() {
			return "casework.claim.refused." + this.why.name();
		}

	}

	/** It is more than there is: owed, on the account, or left to be dropped; in fen. */
	record TooMuch(Why why, Money most) implements ClaimOutcome {

		public String messageKey() {
			return "casework.claim.refused." + this.why.name();
		}

	}

	/** The bureau has to set these first. */
	record NotSet(List<String> parameters) implements ClaimOutcome {

	}

	/** Approval by this person, or of this content, does not stand. */
	record NotApproved(ApprovalOutcome.Why why) implements ClaimOutcome {

		public String messageKey() {
			return "approval.refused." + this.why.name();
		}

	}

	/** Why it does not stand. */
	enum Why {

		/** The claim is not approved, or closed. */
		NOT_OPEN,
		/** Another act of the claim waits for its approval. */
		ONE_WAITS,
		/** The receipt, or the line of the bank, was entered before. */
		KNOWN,
		/** Not more than is owed. */
		OVER_OWED,
		/** Not more than the account has, or it cannot be used. */
		OVER_BALANCE,
		/** Not more than the bureau lets drop. */
		OVER_LIMIT,
		/** Something is still owed. */
		STILL_OWED

	}

}
