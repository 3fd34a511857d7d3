package org.gongji.closing;

/** What comes of an act on the closing of a month. */
public sealed interface ClosingOutcome {

	/** The act stands. */
	record Done() implements ClosingOutcome {

	}

	/** It does not; the key of the words says why and what to do next. */
	record Refused(String messageKey) implements ClosingOutcome {

		static Refused because(Why why) {
			return new Refused("closing.refused." + why.name());
		}

	}

	/** Why a month is not proposed or closed. */
	enum Why {

		/** Something has to be settled first. */
		STOPPED,
		/** Another officer has proposed it. */
		PROPOSED,
		/** Nobody has proposed it. */
		NOT_PROPOSED,
		/** It is closed. */
		CLOSED,
		/** Its figures are not those that were seen. */
		CHANGED,
		/** Bookings are under way that take too long. */
		BUSY,
		/** Too many months are being worked out. */
		COUNTING

	}

}
