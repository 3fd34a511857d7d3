package org.gongji.casework;

/**
 * What is wrong in a file of the dead: row and column count from 1, column 0 is the whole
 * row, row 0 the whole file; found shows what stood there, never a number in clear.
 */
public record DeathRegisterError(int row, int column, Problem problem, String found) {

	/** Why a row is not taken. */
	public enum Problem {

		HEADER, TOO_MANY_ROWS, TOO_MANY_COLUMNS, NO_ROWS, MERGED, FORMULA, EMPTY, NUMBER_LOST, NUMBER, NAME, DAY,
		IN_FUTURE, BEFORE_BIRTH, OTHER_NAME, OTHER_DAY, TWICE, RECORD_MERGED

	}

	/** Key of the words for a reader. */
	public String messageKey() {
		return "casework.register.problem." + this.problem;
	}

	/** Key of the name of the column. */
	public String columnKey() {
		return "casework.register.column." + this.column;
	}

}
