package org.gongji.catalogue;

/**
 * What is wrong with one row: row and column count from 1, column 0 is the whole row; the
 * problem is a message key; found shows the start of what stood there.
 */
public record RowError(int row, int column, String columnWord, String problem, String found) {

	private static final int SHOWN = 40;

	private static final String WHOLE_ROW = "row";

	static RowError of(int row, String problem) {
		return new RowError(row, 0, WHOLE_ROW, problem, "");
	}

	static RowError of(int row, int column, String columnWord, String problem, String found) {
		return new RowError(row, column, columnWord, problem, shown(found));
	}

	/** The message that names the column. */
	public String columnKey() {
		return "catalogue.column." + this.columnWord;
	}

	private static String shown(String found) {
		StringBuilder text = new StringBuilder();
		found.codePoints()
			.limit(SHOWN)
			.map((c) -> (PlainText.hidden(c) || Character.isSupplementaryCodePoint(c)) ? '\u00b7' : c)
			.forEach(text::appendCodePoint);
		return text.toString();
	}

}
