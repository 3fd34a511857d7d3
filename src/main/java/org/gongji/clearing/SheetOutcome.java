package org.gongji.clearing;

/** What comes of making the sheets of a month. */
public sealed interface SheetOutcome {

	/** They are there, made now or before. */
	record Made(SheetRun run) implements SheetOutcome {

	}

	/**
	 * Nothing was made.
	 *
	 * @param detail the day, the month, the yuan or the institutions that the words name
	 */
	record Refused(Why why, String detail) implements SheetOutcome {

		/** Key of the words for a reader. */
		public String messageKey() {
			return "clearing.sheets.refused." + this.why;
		}

	}

	/** Why not. */
	enum Why {

		/** The month is not over by a day and more; from this day on it is. */
		NOT_OVER,
		/** Sheets follow month by month; this is the next one. */
		OUT_OF_ORDER,
		/** The bureau has not set how much is withheld. */
		NOT_SET,
		/** No institution settled anything, and no month was cleared yet. */
		NOTHING,
		/** Before the first month that is cleared so much is owed; nobody accepted it. */
		OPENING,
		/** The settlements of these institutions are not what the books say. */
		BOOKS_DIFFER

	}

}
