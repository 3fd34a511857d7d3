package org.gongji.money;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an amount in yuan as people type it: full-width digits, thousands commas of
 * either width, spaces, a leading yuan sign; at most two decimals and no more than
 * 9,999,999.99.
 */
public final class AmountText {

	/** More than this is a slip of the hand at any counter. */
	private static final int MOST_DIGITS = 7;

	private static final int LONGEST = 40;

	private static final Pattern PLAIN = Pattern.compile("[0-9]{1," + MOST_DIGITS + "}(\\.[0-9]{1,2})?");

	private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{1,2})?");

	private AmountText() {
	}

	/** The amount, zero or more; empty when the text is none. */
	public static Optional<Money> read(String typed) {
		if (typed == null || typed.length() > LONGEST) {
			return Optional.empty();
		}
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a5\\u5143]", "");
		if (GROUPED.matcher(text).matches()) {
			text = text.replace(",", "");
		}
		return PLAIN.matcher(text).matches() ? Optional.of(Money.ofYuan(text)) : Optional.empty();
	}

}
