package org.gongji.casework;

import org.gongji.approval.ApprovalOutcome;

/** What comes of passing on money that came for a closed account. */
public sealed interface LaterOutcome {

	/** It stands. */
	record Done(LaterPass pass) implements LaterOutcome {

	}

	/** Nothing was done; the key of the words for a reader. */
	record Refused(String messageKey) implements LaterOutcome {

		static Refused of(ApprovalOutcome.Why why) {
			return new Refused(new ApprovalOutcome.Refused(why).messageKey());
		}

	}

}
