package org.gongji.money;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What is wrong with a text that {@link AmountText} does not read as an amount. */
public enum AmountFault {

	/** Below zero. */
	NEGATIVE,
	/** More than two decimals. */
	DECIMALS,
	/** More than any counter takes. */
	TOO_LARGE,
	/** No amount at all. */
	NO_AMOUNT;

	private static final Pattern BELOW_ZERO = Pattern.compile("[-\\u2212\\u2013][0-9,.]+");

	private static final Pattern FINE = Pattern.compile("[0-9,]+\\.[0-9]{3,}");

	private static final Pattern LARGE = Pattern.compile("[0-9,]{8,}(\\.[0-9]*)?");

	/** Names the fault of a text that is no amount. */
	public static AmountFault of(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\u00a5\\u5143]", "");
		if (BELOW_ZERO.matcher(text).matches()) {
			return NEGATIVE;
		}
		if (FINE.matcher(text).matches()) {
			return DECIMALS;
		}
		return LARGE.matcher(text).matches() ? TOO_LARGE : NO_AMOUNT;
	}

}
