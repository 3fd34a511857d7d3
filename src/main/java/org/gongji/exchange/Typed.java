package org.gongji.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/** Reads the values of the interface: numbers may be text, text may be a number. */
final class Typed {

	static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
		.withResolverStyle(ResolverStyle.STRICT);

	private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{0,12})?");

	private static final int DAY_LENGTH = 10;

	private static final int TIME_LENGTH = 19;

	private Typed() {
	}

	/** Empty for absent, null and blank; without the blanks around it. */
	static String text(JsonNode value) {
		if (value == null || value.isNull() || value.isContainer()) {
			return "";
		}
		if (value.isNumber()) {
			return number(value.decimalValue());
		}
		return value.asString().strip();
	}

	/** A number so large that nobody means it stays short. */
	private static String number(BigDecimal value) {
		long digits = (long) value.precision() - value.scale();
		return (Math.abs(digits) > 40 || value.scale() > 40) ? value.toString() : value.toPlainString();
	}

	static boolean isNumber(String text) {
		return NUMBER.matcher(text).matches();
	}

	/** Null for anything but a day, alone or with its time. */
	static LocalDate day(String text) {
		if (text.length() != DAY_LENGTH) {
			LocalDateTime time = time(text);
			return (time != null) ? time.toLocalDate() : null;
		}
		try {
			return LocalDate.parse(text, DAY);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	/** Null for anything but a time; a day alone is its beginning. */
	static LocalDateTime time(String text) {
		try {
			if (text.length() == DAY_LENGTH) {
				return LocalDate.parse(text, DAY).atStartOfDay();
			}
			boolean fraction = text.length() > TIME_LENGTH && text.charAt(TIME_LENGTH) == '.';
			return LocalDateTime.parse(fraction ? text.substring(0, TIME_LENGTH) : text, TIME);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
