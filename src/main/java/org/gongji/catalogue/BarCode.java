package org.gongji.catalogue;

/**
 * The bar code of a trade item (商品条码): EAN-8, UPC-A, EAN-13 or GTIN-14 with a right check
 * digit.
 */
public record BarCode(String text) {

	private static final int TEN = 10;

	private static final int ODD_WEIGHT = 3;

	public BarCode {
		CodeProblem problem = problem(text);
		if (problem != null) {
			throw new IllegalArgumentException("No bar code: " + problem);
		}
	}

	static boolean lengthFits(String digits) {
		return switch (digits.length()) {
			case 8, 12, 13, 14 -> true;
			default -> false;
		};
	}

	/** What keeps an already normalised text from being a bar code, or null. */
	static CodeProblem problem(String text) {
		if (text == null || text.isEmpty()) {
			return CodeProblem.EMPTY;
		}
		if (!CodeText.digits(text) || !lengthFits(text)) {
			return CodeProblem.BAD_CHARACTER;
		}
		return checkDigitFits(text) ? null : CodeProblem.BARCODE_CHECK_DIGIT;
	}

	private static boolean checkDigitFits(String text) {
		int sum = 0;
		for (int i = 0; i < text.length(); i++) {
			int digit = text.charAt(text.length() - 1 - i) - '0';
			sum += (i % 2 == 1) ? ODD_WEIGHT * digit : digit;
		}
		return sum % TEN == 0;
	}

	@Override
	public String toString() {
		return this.text;
	}

}
