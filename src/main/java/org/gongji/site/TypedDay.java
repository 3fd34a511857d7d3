package org.gongji.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day as people type it: 1990-01-31, 1990/1/31, 1990年1月31日 or 19900131, also in
 * full-width digits.
 */
public final class TypedDay {

	private static final Pattern PARTS = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

	private static final Pattern EIGHT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

	private TypedDay() {
	}

	public static Optional<LocalDate> read(String typed) {
		StringBuilder narrow = new StringBuilder();
		typed.codePoints()
			.filter((one) -> !Character.isWhitespace(one) && !Character.isSpaceChar(one))
			.map((one) -> (one >= 0xFF01 && one <= 0xFF5E) ? one - 0xFEE0 : one)
			.forEach(narrow::appendCodePoint);
		for (Pattern form : new Pattern[] { PARTS, EIGHT }) {
			Matcher parts = form.matcher(narrow);
			if (parts.matches()) {
				return day(parts);
			}
		}
		return Optional.empty();
	}

	private static Optional<LocalDate> day(Matcher parts) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
					Integer.parseInt(parts.group(3))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
