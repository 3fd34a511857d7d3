package org.gongji.casework;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.gongji.money.Money;

/**
 * An invoice of a medical cost (医疗费用发票): its number, with its code in front where it has
 * one, and its amount.
 */
public record Invoice(String number, Money amount) {

	private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]{8,30}");

	/**
	 * A number as typed, in half width without spaces and hyphens; empty where it is
	 * none.
	 */
	public static Optional<String> number(String typed) {
		String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.replaceAll("[\\s\\-]", "")
			.toUpperCase(Locale.ROOT);
		return NUMBER.matcher(narrow).matches() ? Optional.of(narrow) : Optional.empty();
	}

}
