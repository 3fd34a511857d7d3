package org.gongji.provider;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unified social credit code of an institution (统一社会信用代码, GB 32100-2015): 18 digits
 * and letters without I, O, S, V and Z, the last one a check digit.
 */
public record CreditCode(String text) {

	private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{18}");

	private static final int BASE = 3;

	private static final int LAST = 17;

	public CreditCode {
		if (!fine(text)) {
			throw new IllegalArgumentException("Not a credit code");
		}
	}

	/**
	 * What was typed, with spaces, full-width or small letters; empty where it is none.
	 */
	public static Optional<CreditCode> read(String typed) {
		String text = Normalizer.normalize((typed != null) ? typed : "", Normalizer.Form.NFKC)
			.replaceAll("[\\s-]", "")
			.toUpperCase(Locale.ROOT);
		return fine(text) ? Optional.of(new CreditCode(text)) : Optional.empty();
	}

	/** These 17 signs with their check digit. */
	public static CreditCode ending(String first17) {
		return new CreditCode(first17 + check(first17));
	}

	private static boolean fine(String text) {
		return FORM.matcher(text).matches() && text.charAt(LAST) == check(text.substring(0, LAST));
	}

	private static char check(String first17) {
		int sum = 0;
		int weight = 1;
		for (int at = 0; at < LAST; at++) {
			sum += SIGNS.indexOf(first17.charAt(at)) * weight;
			weight = weight * BASE % SIGNS.length();
		}
		return SIGNS.charAt((SIGNS.length() - sum % SIGNS.length()) % SIGNS.length());
	}

	@Override
	public String toString() {
		return this.text;
	}

}
