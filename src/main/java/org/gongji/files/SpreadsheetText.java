package org.gongji.files;

/** Text that a spreadsheet does not take for a formula, also when it is copied on. */
public final class SpreadsheetText {

	private static final String BEGINNINGS = "=+-@\t\r\n";

	private SpreadsheetText() {
	}

	/** The text as it is, or with an apostrophe where it begins like a formula. */
	public static String plain(String text) {
		return (!text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
