package org.gongji.person;

/** Shows who is meant without showing everything: 张*, 1101**********4530, 138****1234. */
public final class Masking {

	private static final int LONG_ENOUGH_FOR_FOUR = 12;

	private static final int PHONE = 11;

	private Masking() {
	}

	public static String name(String name) {
		return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
	}

	public static String certificate(String number) {
		int length = number.codePointCount(0, number.length());
		int shown = (length >= LONG_ENOUGH_FOR_FOUR) ? 4 : (length >= 5) ? 1 : 0;
		return keep(number, shown, shown);
	}

	public static String phone(String phone) {
		return (phone.length() == PHONE) ? keep(phone, 3, 4) : keep(phone, 0, Math.min(2, phone.length() / 2));
	}

	private static String keep(String text, int first, int last) {
		int length = text.codePointCount(0, text.length());
		return text.substring(0, text.offsetByCodePoints(0, first)) + "*".repeat(length - first - last)
				+ text.substring(text.offsetByCodePoints(0, length - last));
	}

}
