package org.gongji.spending.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as people write it: 2026-01-31, 2026/1/31, 2026年1月31日, 20260131. */
final class TypedDay {

	private static final int LONGEST = 20;

	private static final Pattern PARTED = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");

	private static final Pattern PLAIN = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

	private TypedDay() {
	}

	static Optional<LocalDate> read(String typed) {
		if (typed.length() > LONGEST) {
			return Optional.empty();
		}
		String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
		Matcher parted = PARTED.matcher(text);
		Matcher plain = PLAIN.matcher(text);
		Matcher match = parted.matches() ? parted : plain;
		if (match == plain && !plain.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)),
					Integer.parseInt(match.group(3))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
