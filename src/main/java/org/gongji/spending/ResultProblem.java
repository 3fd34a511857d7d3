package org.gongji.spending;

/**
 * Why a row of a result file cannot be booked: the row as a spreadsheet counts it (0 for
 * the whole file) and what stands there.
 */
public record ResultProblem(int row, Kind kind, String found) {

	/** Key of the words for a reader. */
	public String messageKey() {
		return "spending.result.problem." + this.kind.name();
	}

	/** What can be wrong. */
	public enum Kind {

		/** The file has no content. */
		EMPTY,
		/** It has more bytes or rows than are taken. */
		TOO_LARGE,
		/** It is a workbook or something else, no text. */
		NOT_TEXT,
		/** Its text or quotation marks cannot be read. */
		UNREADABLE,
		/** A column that is needed is not in the first row. */
		COLUMN_MISSING,
		/** It has no row below its header. */
		NO_ROWS,
		/** Its own totals are not those of its rows. */
		TOTALS_DIFFER,
		/** No payment of this region has the reference. */
		UNKNOWN_REFERENCE,
		/** The payment went into no file yet. */
		NOT_SENT,
		/** The same reference stood in an earlier row. */
		TWICE,
		/** The amount is not the one that was sent. */
		AMOUNT_DIFFERS,
		/** Neither accepted nor rejected. */
		RESULT_UNKNOWN,
		/** A rejection says why, in at most 200 characters. */
		REASON_MISSING,
		/** It was accepted or rejected before. */
		DECIDED_ALREADY

	}

}
