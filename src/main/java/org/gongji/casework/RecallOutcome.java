package org.gongji.casework;

import org.gongji.approval.ApprovalOutcome;

/** What comes of taking a balance back off its way. */
public sealed interface RecallOutcome {

	/** It was done. */
	record Done() implements RecallOutcome {

	}

	/** Nothing was done; the key of the words for a reader. */
	record Refused(String messageKey) implements RecallOutcome {

		/** It has arrived or was taken back, or its owner lives. */
		static final Refused OVER = new Refused("casework.recall.refused.OVER");

		/** Somebody has asked for it already. */
		static final Refused WAITING = new Refused("casework.recall.refused.WAITING");

		static Refused of(ApprovalOutcome.Why why) {
			return new Refused(new ApprovalOutcome.Refused(why).messageKey());
		}

	}

}
