package org.gongji.person;

import java.util.Locale;
import java.util.regex.Pattern;

/** The number of a social security card (社会保障卡卡号): 9 to 32 letters and digits. */
public record CardNumber(String text) implements CardReading {

	private static final Pattern FORM = Pattern.compile("[A-Z0-9]{9,32}");

	public CardNumber {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("Not a card number");
		}
	}

	public static CardReading read(String typed) {
		String text = (typed != null) ? HalfWidth.code(typed).toUpperCase(Locale.ROOT) : "";
		return FORM.matcher(text).matches() ? new CardNumber(text) : new Malformed();
	}

	/** Masked, so that no log can show a number. */
	@Override
	public String toString() {
		return Masking.certificate(this.text);
	}

}
