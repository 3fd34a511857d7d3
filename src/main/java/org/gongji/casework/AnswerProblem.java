package org.gongji.casework;

import org.gongji.files.TableProblem;

/**
 * Why an answer cannot be booked: the row as a spreadsheet counts it (0 for the whole
 * file), the column by its name (empty for the whole row), the words, and what stands
 * there.
 */
public record AnswerProblem(int row, String column, String messageKey, String found) {

	static AnswerProblem of(int row, String column, Kind kind, String found) {
		return new AnswerProblem(row, column, "casework.answer.problem." + kind, found);
	}

	static AnswerProblem of(TableProblem problem, int row) {
		return new AnswerProblem(0, "", problem.key(), "" + row);
	}

	/** What can be wrong. */
	enum Kind {

		/** It has more bytes than are taken. */
		TOO_LARGE,
		/** It has more rows than a payment file. */
		TOO_MANY_ROWS,
		/** A column that is needed is not in the first row. */
		COLUMN_MISSING,
		/** It has no row below its header. */
		NO_ROWS,
		/** Its own totals are not those of its rows. */
		TOTALS_DIFFER,
		/** A formula, or cells that are merged. */
		NOT_PLAIN,
		/** No payment of this region has the reference. */
		UNKNOWN_REFERENCE,
		/** The same reference stood in an earlier row. */
		TWICE,
		/** The payment went into no file yet. */
		NOT_SENT,
		/** The bank answered on it before. */
		SETTLED_ALREADY,
		/** The amount is not the one that was sent. */
		AMOUNT_DIFFERS,
		/** Neither paid nor returned. */
		RESULT_UNKNOWN,
		/** A return says why, in at most 200 characters. */
		REASON_MISSING,
		/** No day. */
		DAY_UNREADABLE,
		/** Before the payment was sent or paid, or after today. */
		DAY_OUTSIDE

	}

}
