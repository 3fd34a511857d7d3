package org.gongji.casework;

import org.gongji.approval.ApprovalOutcome;

/** What comes of paying again what the bank returned. */
public sealed interface AgainOutcome {

	/** The next attempt waits for a payment file. */
	record Owed(PayoutId next) implements AgainOutcome {

	}

	/** A second clerk has to approve it. */
	record Asked(AgainId id) implements AgainOutcome {

	}

	/** It was given back; nothing is paid. */
	record GivenBack() implements AgainOutcome {

	}

	/** It went into the estate; it is not paid again. */
	record Inherited() implements AgainOutcome {

	}

	/** Nothing was done; the key of the words for a reader. */
	record Refused(String messageKey) implements AgainOutcome {

		static Refused of(Why why) {
			return new Refused("casework.again.refused." + why);
		}

		static Refused of(ApprovalOutcome.Why why) {
			return new Refused(new ApprovalOutcome.Refused(why).messageKey());
		}

	}

	/** Why a payment is not made again. */
	enum Why {

		/** It was not returned: it is under way or paid. */
		NOT_RETURNED,
		/** It was paid again already. */
		AGAIN_ALREADY,
		/** Paying it again was asked for and waits for approval. */
		WAITING,
		/** It was not the own money of somebody who has died. */
		NO_ESTATE,
		/** The number that the second clerk typed is another one. */
		OTHER_NUMBER

	}

}
