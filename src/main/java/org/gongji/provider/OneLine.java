package org.gongji.provider;

/**
 * A name or reason as one line of text: no control, direction or unassigned characters,
 * no space around it, up to so many characters.
 */
public final class OneLine {

	public static final int LONGEST = 100;

	public static final int LONGEST_REASON = 200;

	private OneLine() {
	}

	static boolean fine(String text) {
		return fine(text, LONGEST);
	}

	public static boolean fine(String text, int longest) {
		return text != null && !text.isBlank() && text.strip().equals(text)
				&& text.codePointCount(0, text.length()) <= longest && text.codePoints().allMatch(OneLine::allowed);
	}

	private static boolean allowed(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

}
