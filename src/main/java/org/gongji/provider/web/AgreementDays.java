package org.gongji.provider.web;

import java.time.LocalDate;
import java.util.Optional;

import org.gongji.provider.Agreement;
import org.gongji.site.TypedDay;

import org.springframework.validation.BindingResult;

/**
 * Reads the first and last day of an agreement as people write it; both count, so that
 * the agreement itself ends the day after.
 */
final class AgreementDays {

	private AgreementDays() {
	}

	/** Empty where a fault was written beside a field. */
	static Optional<Agreement> read(String first, String last, BindingResult faults) {
		Optional<LocalDate> from = TypedDay.read(first);
		if (from.isEmpty()) {
			faults.rejectValue("first", "provider.agreement.first.fault");
		}
		if (last.isBlank()) {
			return from.map((day) -> new Agreement(day, null));
		}
		Optional<LocalDate> until = TypedDay.read(last);
		if (until.isEmpty()) {
			faults.rejectValue("last", "provider.agreement.last.fault");
		}
		if (from.isEmpty() || until.isEmpty()) {
			return Optional.empty();
		}
		if (until.get().isBefore(from.get())) {
			faults.rejectValue("last", "provider.agreement.last.before");
			return Optional.empty();
		}
		return Optional.of(new Agreement(from.get(), until.get().plusDays(1)));
	}

	/** The last day that counts, as text; empty for an open agreement. */
	static String last(Agreement agreement) {
		return (agreement.to() != null) ? agreement.to().minusDays(1).toString() : "";
	}

}
