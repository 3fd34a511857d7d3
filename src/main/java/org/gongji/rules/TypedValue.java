package org.gongji.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

import org.gongji.money.AmountText;
import org.gongji.money.Money;
import org.gongji.site.TypedDay;

/**
 * Turns what an officer types into the written form of a value: 60% becomes 0.60, 30
 * becomes 30.00, full-width digits become plain ones. What is none of these stays as it
 * is, and is then refused as a value.
 */
public final class TypedValue {

	private static final Pattern SHARE = Pattern.compile("[01](\\.[0-9]{1,6})?");

	private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,4})?)%");

	private static final int PERCENT_DIGITS = 2;

	private TypedValue() {
	}

	public static String written(ValueType type, String typed) {
		String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
		return switch (type) {
			case RATIO -> share(plain.replace(" ", ""));
			case MONEY -> AmountText.read(plain).map(Money::yuan).orElse(plain);
			case DAY -> TypedDay.read(plain).map(Object::toString).orElse(plain);
			case COUNT -> plain.replace(" ", "");
			case WORD, WORDS, SEQUENCE, YES_NO, TABLE -> plain;
		};
	}

	private static String share(String plain) {
		var percent = PERCENT.matcher(plain);
		if (percent.matches()) {
			return written(new BigDecimal(percent.group(1)).movePointLeft(PERCENT_DIGITS));
		}
		return SHARE.matcher(plain).matches() ? written(new BigDecimal(plain)) : plain;
	}

	/** Two decimals at least, and no more noughts than that. */
	private static String written(BigDecimal share) {
		BigDecimal shortest = share.stripTrailingZeros();
		return ((shortest.scale() < PERCENT_DIGITS) ? shortest.setScale(PERCENT_DIGITS) : shortest).toPlainString();
	}

}
