package org.gongji.crediting;

/** What comes of an act on a run of the monthly credits. */
public sealed interface RunOutcome {

	/** The act stands. */
	record Done(CreditRunId id) implements RunOutcome {

	}

	/** It does not; the key of the words says why and what to do next. */
	record Refused(String messageKey) implements RunOutcome {

		static Refused because(Why why) {
			return new Refused("crediting.refused." + why.name());
		}

	}

	/** Why a run cannot be made or moved on. */
	enum Why {

		/** The month has not begun. */
		FUTURE_MONTH,
		/** The month has been credited. */
		MONTH_RAN,
		/** Another run of the region is not over. */
		ANOTHER_RUNS,
		/** The document is not in force in that month. */
		NOT_IN_FORCE,
		/** No personal account is open in the region. */
		NOBODY,
		/** Rate, method or day of the interest is not set. */
		INTEREST_NOT_SET,
		/** The document is not in force on the day of posting. */
		INTEREST_NOT_IN_FORCE,
		/** The day on which the interest is posted is not over. */
		DAY_NOT_OVER,
		/** The interest of the year is booked. */
		YEAR_RAN,
		/** The rules have changed since the amounts were reckoned. */
		RULES_CHANGED,
		/** What was credited is what is due. */
		NOTHING_TO_CORRECT,
		/** No month of the region was credited yet. */
		NOTHING_CREDITED,
		/** The person has no personal account in the region. */
		NO_ACCOUNT,
		/** The run has moved on meanwhile. */
		OTHER_STATE

	}

}
