package org.gongji.casework;

/** What comes of naming, changing or removing a payee. */
public sealed interface PayeeOutcome {

	/** It stands. */
	record Done(PayeeId payee) implements PayeeOutcome {

	}

	/** Nothing was changed, and why. */
	record Refused(Why why) implements PayeeOutcome {

		/** Whether somebody else was faster, and has to be seen first. */
		public boolean overtaken() {
			return this.why == Why.OVERTAKEN;
		}

		/** Key of the words for a reader. */
		public String messageKey() {
			return "casework.payee.refused." + this.why;
		}

	}

	/** Why a payee is not changed. */
	enum Why {

		/** The case was prepared or closed meanwhile. */
		NOT_AT_WORK,
		/** The owner, or this heir, is a payee of the case already. */
		NAMED_ALREADY,
		/** Somebody changed the case since it was seen. */
		OVERTAKEN,
		/** The window named a guardian, in whose place a member does not come. */
		GUARDIAN_NAMED

	}

}
