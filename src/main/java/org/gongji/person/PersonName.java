package org.gongji.person;

import java.text.Normalizer;

/**
 * A person's name (姓名): 1 to 50 letters of any script with inner spaces, the separating
 * dot ·, apostrophes, hyphens and full stops; no digits, control, format or direction
 * characters, no emoji.
 */
public record PersonName(String text) implements NameReading {

	public static final int LONGEST = 50;

	private static final String DOTS = "•‧・･∙⋅";

	private static final char FIRST_IDEOGRAPH = '\u4e00';

	private static final char LAST_IDEOGRAPH = '\u9fa5';

	private static final String ALLOWED = " ·'’-.";

	public PersonName {
		if (faultOf(text) != null || !text.equals(clean(text))) {
			throw new IllegalArgumentException("Not a person's name");
		}
	}

	/** Reads what was typed: trimmed, composed, inner spaces single, dots as ·. */
	public static NameReading read(String typed) {
		String text = (typed != null) ? clean(typed) : "";
		NameFault fault = faultOf(text);
		return (fault != null) ? fault : new PersonName(text);
	}

	private static String clean(String typed) {
		return ideographs(typed) ? typed : cleaned(typed);
	}

	/** Nearly all names: nothing in them is written in two ways. */
	private static boolean ideographs(String typed) {
		for (int at = 0; at < typed.length(); at++) {
			if (typed.charAt(at) < FIRST_IDEOGRAPH || typed.charAt(at) > LAST_IDEOGRAPH) {
				return false;
			}
		}
		return true;
	}

	private static String cleaned(String typed) {
		StringBuilder text = new StringBuilder(typed.length());
		typed.codePoints()
			.map((character) -> Character.isSpaceChar(character) ? ' ' : character)
			.map((character) -> (DOTS.indexOf(character) >= 0) ? '·' : character)
			.forEach(text::appendCodePoint);
		return Normalizer.normalize(text.toString().strip().replaceAll(" +", " "), Normalizer.Form.NFC);
	}

	private static NameFault faultOf(String text) {
		if (text.isEmpty()) {
			return NameFault.EMPTY;
		}
		if (ideographs(text)) {
			return (text.length() > LONGEST) ? NameFault.TOO_LONG : null;
		}
		if (!text.codePoints().allMatch(PersonName::allowed) || text.codePoints().noneMatch(Character::isLetter)) {
			return NameFault.FORBIDDEN_CHARACTER;
		}
		return (text.codePointCount(0, text.length()) > LONGEST) ? NameFault.TOO_LONG : null;
	}

	private static boolean allowed(int character) {
		return Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK
				|| Character.getType(character) == Character.COMBINING_SPACING_MARK || ALLOWED.indexOf(character) >= 0;
	}

	/** Masked, so that no log can show a name. */
	@Override
	public String toString() {
		return Masking.name(this.text);
	}

}
