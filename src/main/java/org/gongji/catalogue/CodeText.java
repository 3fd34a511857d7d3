package org.gongji.catalogue;

/**
 * Reads typed or scanned codes: full-width letters and digits become plain ones, small
 * letters large ones, spaces and line ends go. Nothing else is repaired.
 */
final class CodeText {

	/** No code of any kind is longer; a longer text is refused before it is looked at. */
	static final int LONGEST = 64;

	private static final char FULL_WIDTH_FIRST = '\uff01';

	private static final char FULL_WIDTH_LAST = '\uff5e';

	private static final int FULL_WIDTH_DISTANCE = 0xfee0;

	private static final char IDEOGRAPHIC_SPACE = '\u3000';

	private static final char NO_BREAK_SPACE = '\u00a0';

	private CodeText() {
	}

	static String normalise(String typed) {
		StringBuilder code = new StringBuilder(typed.length());
		for (int i = 0; i < typed.length(); i++) {
			char c = typed.charAt(i);
			if (!space(c)) {
				code.append(large(narrow(c)));
			}
		}
		return code.toString();
	}

	static boolean digits(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) < '0' || text.charAt(i) > '9') {
				return false;
			}
		}
		return !text.isEmpty();
	}

	/** Plain large letters, digits and hyphens only. */
	static boolean plain(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && c != '-') {
				return false;
			}
		}
		return !text.isEmpty();
	}

	private static boolean space(char c) {
		return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == IDEOGRAPHIC_SPACE || c == NO_BREAK_SPACE;
	}

	private static char narrow(char c) {
		return (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) ? (char) (c - FULL_WIDTH_DISTANCE) : c;
	}

	private static char large(char c) {
		return (c >= 'a' && c <= 'z') ? (char) (c - 'a' + 'A') : c;
	}

}
