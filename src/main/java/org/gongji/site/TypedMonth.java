package org.gongji.site;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a month as people type it, or as it stands in an address: 2026-01, 2026/1 or
 * 2026年1月, also in full-width digits.
 */
public final class TypedMonth {

	private static final Pattern PARTS = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})月?");

	private TypedMonth() {
	}

	public static Optional<YearMonth> read(String typed) {
		Matcher parts = PARTS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", ""));
		if (!parts.matches()) {
			return Optional.empty();
		}
		try {
			return Optional.of(YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
