package org.gongji.closing.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/** A month in an address, such as 2026-10. */
final class PathMonth {

	private PathMonth() {
	}

	static Optional<YearMonth> read(String typed) {
		try {
			return typed.matches("[0-9]{4}-[0-9]{2}") ? Optional.of(YearMonth.parse(typed)) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
