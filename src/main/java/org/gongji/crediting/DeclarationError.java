package org.gongji.crediting;

/**
 * What is wrong in a file of people: row and column count from 1, column 0 is the whole
 * row, row 0 the whole file; the problem is a word of a message key; found shows the
 * start of what stood there.
 */
public record DeclarationError(int row, int column, String columnWord, String problem, String found) {

	private static final int SHOWN = 60;

	static final String WHOLE_ROW = "row";

	public DeclarationError {
		found = shown(found);
	}

	static DeclarationError ofRow(int row, String problem, String found) {
		return new DeclarationError(row, 0, WHOLE_ROW, problem, found);
	}

	/** The message that names the column. */
	public String columnKey() {
		return "crediting.column." + this.columnWord;
	}

	/** The message that says what is wrong. */
	public String problemKey() {
		return "crediting.problem." + this.problem;
	}

	private static String shown(String found) {
		StringBuilder text = new StringBuilder();
		found.codePoints().limit(SHOWN).map(DeclarationError::visible).forEach(text::appendCodePoint);
		return text.toString();
	}

	private static int visible(int character) {
		int type = Character.getType(character);
		boolean plain = type != Character.CONTROL && type != Character.FORMAT && type != Character.UNASSIGNED
				&& type != Character.SURROGATE && type != Character.LINE_SEPARATOR
				&& type != Character.PARAGRAPH_SEPARATOR && !Character.isSupplementaryCodePoint(character);
		return plain ? character : '\u00b7';
	}

}
