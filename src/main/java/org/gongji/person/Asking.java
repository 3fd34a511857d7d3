package org.gongji.person;

/** What came of asking to show a relative's code. */
public sealed interface Asking {

	/** The relative, or the guardian, was asked. */
	record Asked(ShowingId id) implements Asking {
	}

	/** Nothing changed, for this reason. */
	record Refused(Fault fault) implements Asking {
	}

	/** Why nobody was asked. */
	enum Fault {

		/** One's own code needs no permission. */
		ONESELF,
		/**
		 * Nobody is known by this name and number together; which of the two is wrong is
		 * not told.
		 */
		UNKNOWN,
		/** Who has died pays with no code. */
		DEAD,
		/** So many wrong ones that somebody may be guessing. */
		TOO_OFTEN,
		/** The relative was asked already. */
		ASKED_ALREADY,
		/** The permission stands already. */
		ACTIVE_ALREADY,
		/** As many relatives as one may have. */
		TOO_MANY;

		public String messageKey() {
			return "person.codes.fault." + this;
		}

	}

}
