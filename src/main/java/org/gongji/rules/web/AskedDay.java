package org.gongji.rules.web;

import java.time.LocalDate;
import java.util.Optional;

import org.gongji.site.TypedDay;

import org.springframework.validation.BindingResult;

/**
 * Reads the day for which rules are asked; an unreadable one is said beside its field.
 */
final class AskedDay {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2099;

	private AskedDay() {
	}

	static LocalDate read(String typed, String field, LocalDate today, BindingResult errors) {
		if (typed == null || typed.isBlank()) {
			return today;
		}
		Optional<LocalDate> day = TypedDay.read(typed)
			.filter((one) -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
		if (day.isEmpty()) {
			errors.rejectValue(field, "rules.page.onUnreadable");
		}
		return day.orElse(today);
	}

}
