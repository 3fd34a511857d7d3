package org.gongji.provider;

/**
 * Names and reasons as one line of text: 1 to 100 (200 for reasons) characters without
 * control, direction or unassigned ones.
 */
final class ProviderName {

	static final int LONGEST = 100;

	static final int LONGEST_REASON = 200;

	private ProviderName() {
	}

	static boolean fine(String text) {
		return fine(text, LONGEST);
	}

	static boolean fine(String text, int longest) {
		return text != null && !text.isBlank() && text.strip().equals(text)
				&& text.codePointCount(0, text.length()) <= longest
				&& text.codePoints().allMatch(ProviderName::allowed);
	}

	static boolean allowed(int character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
				false;
			default -> true;
		};
	}

}
