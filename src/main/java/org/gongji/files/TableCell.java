package org.gongji.files;

/** One cell: its text without spaces around it, and as what it stands there. */
public record TableCell(String text, Sort sort) {

	public static final TableCell EMPTY = new TableCell("", Sort.TEXT);

	/** As what a cell stands in its file. */
	public enum Sort {

		/** Text; every cell of a text file. */
		TEXT,
		/** A number of a workbook, which has 15 digits at most; days are numbers too. */
		NUMBER,
		/** A formula, whose result is not taken. */
		FORMULA,
		/** The result of a formula that failed. */
		FAULT

	}

	public boolean empty() {
		return this.text.isEmpty() && this.sort == Sort.TEXT;
	}

}
