package org.gongji.money;

/**
 * Amounts in Chinese capital words (大写), as printed on receipts: 壹佰贰拾元伍角整.
 */
public final class AmountWords {

	private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

	private static final String[] PLACES = { "", "拾", "佰", "仟" };

	private static final String[] GROUPS = { "", "万", "亿", "万亿" };

	private static final int FEN_IN_YUAN = 100;

	private static final int GROUP = 10_000;

	private static final int TEN = 10;

	private AmountWords() {
	}

	public static String of(Money amount) {
		if (amount.isNegative()) {
			return "负" + of(amount.negated());
		}
		long yuan = amount.fen() / FEN_IN_YUAN;
		int jiao = (int) (amount.fen() % FEN_IN_YUAN) / TEN;
		int fen = (int) (amount.fen() % TEN);
		StringBuilder words = new StringBuilder();
		if (yuan > 0 || amount.isZero()) {
			words.append(yuan == 0 ? "零" : whole(yuan)).append("元");
		}
		if (jiao > 0) {
			words.append(DIGITS.charAt(jiao)).append("角");
		}
		else if (fen > 0 && yuan > 0) {
			words.append("零");
		}
		return words.append((fen > 0) ? DIGITS.charAt(fen) + "分" : "整").toString();
	}

	private static String whole(long yuan) {
		StringBuilder words = new StringBuilder();
		boolean gap = false;
		for (int group = GROUPS.length - 1; group >= 0; group--) {
			int part = (int) (yuan / power(GROUP, group) % GROUP);
			if (part == 0) {
				gap = gap || !words.isEmpty();
				continue;
			}
			boolean short4 = part < GROUP / TEN;
			if (!words.isEmpty() && (gap || short4)) {
				words.append("零");
			}
			words.append(thousands(part)).append(GROUPS[group]);
			gap = false;
		}
		return words.toString();
	}

	private static String thousands(int part) {
		StringBuilder words = new StringBuilder();
		boolean gap = false;
		for (int place = PLACES.length - 1; place >= 0; place--) {
			int digit = part / (int) power(TEN, place) % TEN;
			if (digit == 0) {
				gap = gap || !words.isEmpty();
				continue;
			}
			words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
			gap = false;
		}
		return words.toString();
	}

	private static long power(int number, int times) {
		long power = 1;
		for (int step = 0; step < times; step++) {
			power *= number;
		}
		return power;
	}

}
