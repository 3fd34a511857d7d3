package org.gongji.crediting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** Reads an amount in yuan as it stands in a cell of a file. */
final class TypedYuan {

	private static final Pattern POWERS = Pattern.compile("[0-9.]+[eE][+-]?[0-9]+");

	private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]*)?");

	/** More than this a month is a slip of the hand. */
	private static final int MOST_DIGITS = 7;

	/** As many digits as a workbook shows of a number. */
	private static final MathContext SHOWN = new MathContext(15);

	private TypedYuan() {
	}

	/** Whether a number stands there as a spreadsheet shortens it, such as 1.1E+17. */
	static boolean powers(String text) {
		return POWERS.matcher(text).matches();
	}

	/** Nearly all amounts are some digits with two decimals at most; -1 for others. */
	static long plain(String text) {
		int length = text.length();
		int point = text.indexOf('.');
		int whole = (point < 0) ? length : point;
		int decimals = (point < 0) ? 0 : length - point - 1;
		if (whole == 0 || whole > MOST_DIGITS || decimals > 2) {
			return -1;
		}
		long fen = 0;
		for (int at = 0; at < length; at++) {
			char digit = text.charAt(at);
			if (at != point && (digit < '0' || digit > '9')) {
				return -1;
			}
			fen = (at == point) ? fen : fen * 10 + digit - '0';
		}
		return (decimals == 2) ? fen : (decimals == 1) ? fen * 10 : fen * 100;
	}

	/** What is wrong with an amount, as the word of a message; null where nothing is. */
	static String problem(String text) {
		if (text.indexOf('\uff0c') >= 0) {
			return "WIDE_COMMA";
		}
		if (text.indexOf(',') >= 0) {
			return "COMMA";
		}
		if (text.startsWith("-") || text.startsWith("\u2212") || text.startsWith("\uff0d")
				|| (text.startsWith("(") && text.endsWith(")"))) {
			return "NEGATIVE";
		}
		if (powers(text)) {
			return "POWERS_OF_TEN";
		}
		if (!AMOUNT.matcher(text).matches()) {
			return "AMOUNT_UNREADABLE";
		}
		int point = text.indexOf('.');
		if (point >= 0 && text.length() - point > 3) {
			return "THREE_DECIMALS";
		}
		int whole = (point < 0) ? text.length() : point;
		return (whole > MOST_DIGITS) ? "AMOUNT_TOO_LARGE" : null;
	}

	/** 1.1000000000000001, as workbooks write it, is shown as 1.1. */
	static String shown(String number) {
		try {
			BigDecimal exact = new BigDecimal(number);
			boolean sane = exact.precision() <= 40 && Math.abs(exact.scale()) <= 40;
			return sane ? exact.round(SHOWN).stripTrailingZeros().toPlainString() : number;
		}
		catch (NumberFormatException ex) {
			return number;
		}
	}

}
