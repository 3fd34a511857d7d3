package org.gongji.crediting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a month as people write it: 2026-03, 2026/3, 2026年3月 or 202603, also with the day
 * of a spreadsheet behind it.
 */
final class TypedMonth {

	private static final Pattern PARTS = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})月?(?:[-/.]?[0-9]{1,2}日?)?");

	private static final Pattern SIX = Pattern.compile("([0-9]{4})([0-9]{2})");

	private static final Pattern SERIAL = Pattern.compile("[0-9]{5}");

	/** Day 0 of a workbook's days, such that day 61 is 1 March 1900. */
	private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

	private TypedMonth() {
	}

	static Optional<YearMonth> read(String text) {
		for (Pattern form : new Pattern[] { SIX, PARTS }) {
			Matcher parts = form.matcher(text);
			if (parts.matches()) {
				return month(parts);
			}
		}
		return Optional.empty();
	}

	/** A day of a workbook counts as its month. */
	static Optional<YearMonth> readNumber(String text) {
		return SERIAL.matcher(text).matches()
				? Optional.of(YearMonth.from(SERIAL_ZERO.plusDays(Integer.parseInt(text)))) : read(text);
	}

	private static Optional<YearMonth> month(Matcher parts) {
		try {
			YearMonth month = YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
			return (month.getYear() >= 1990 && month.getYear() <= 2199) ? Optional.of(month) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
