package org.gongji.approval;

/** What comes of deciding on a request. */
public sealed interface ApprovalOutcome {

	/** The decision stands. */
	record Done(Approval approval) implements ApprovalOutcome {

	}

	/** It does not, and why. */
	record Refused(Why why) implements ApprovalOutcome {

		/** Key of the words for a reader. */
		public String messageKey() {
			return "approval.refused." + this.why.name();
		}

	}

	/** Why a decision does not stand. */
	enum Why {

		/** Whoever prepared it cannot approve it. */
		SAME_PERSON,
		/** It has been approved or returned already. */
		DECIDED_ALREADY,
		/** What is to be approved is no longer what was prepared. */
		CONTENT_CHANGED,
		/** A return says why, in at most 200 characters. */
		REASON_MISSING,
		/** A remark on an approval has at most 500 characters. */
		REMARK_TOO_LONG

	}

}
