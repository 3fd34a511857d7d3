package org.gongji.person;

/**
 * Reads codes as people type them: full-width letters and digits as their ASCII forms,
 * without spaces, hyphens and invisible characters.
 */
public final class HalfWidth {

	private static final int FULL_WIDTH_FIRST = 0xFF01;

	private static final int FULL_WIDTH_LAST = 0xFF5E;

	private static final int FULL_WIDTH_SHIFT = 0xFEE0;

	private static final String IGNORED = "-\u2010\u2011\u2013\u2014\u200B\uFEFF";

	private HalfWidth() {
	}

	/** What was typed, as it counts; empty for nothing. */
	public static String code(String typed) {
		return plain(typed) ? typed : narrowed(typed);
	}

	/** Nearly all codes of files are. */
	private static boolean plain(String typed) {
		for (int at = 0; at < typed.length(); at++) {
			char character = typed.charAt(at);
			if ((character < '0' || character > '9') && character != 'X') {
				return false;
			}
		}
		return true;
	}

	private static String narrowed(String typed) {
		StringBuilder read = new StringBuilder(typed.length());
		typed.codePoints().map(HalfWidth::narrow).filter(HalfWidth::counts).forEach(read::appendCodePoint);
		return read.toString();
	}

	private static int narrow(int character) {
		boolean wide = character >= FULL_WIDTH_FIRST && character <= FULL_WIDTH_LAST;
		return wide ? character - FULL_WIDTH_SHIFT : character;
	}

	private static boolean counts(int character) {
		return !Character.isWhitespace(character) && !Character.isSpaceChar(character)
				&& IGNORED.indexOf(character) < 0;
	}

}
