package org.gongji.clearing;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts the days that an institution compared. The interface compares the patients of
 * one agency, and their totals by scheme: days count together where they were compared
 * for the same ones, or for all.
 */
final class ComparedDays {

	private ComparedDays() {
	}

	/** How many of these days are in spans of one scope; that of the most counts. */
	static int of(List<Span> spans, LocalDate from, LocalDate last) {
		int most = 0;
		for (Scope scope : spans.stream().map(Span::scope).collect(Collectors.toSet())) {
			BitSet days = new BitSet();
			for (Span span : spans) {
				LocalDate first = span.from().isBefore(from) ? from : span.from();
				LocalDate end = span.last().isAfter(last) ? last : span.last();
				if (span.scope().holds(scope) && !end.isBefore(first)) {
					days.set(Math.toIntExact(first.toEpochDay() - from.toEpochDay()),
							Math.toIntExact(end.toEpochDay() - from.toEpochDay()) + 1);
				}
			}
			most = Math.max(most, days.cardinality());
		}
		return most;
	}

	/** Days that were compared at once; the last one counts. */
	record Span(LocalDate from, LocalDate last, Scope scope) {

	}

	/** Whose settlements: of an agency's patients, of a scheme; null for all. */
	record Scope(String insuredIn, String scheme) {

		/** Whether who is in the other one is in this one. */
		boolean holds(Scope other) {
			return (this.insuredIn == null || this.insuredIn.equals(other.insuredIn))
					&& (this.scheme == null || this.scheme.equals(other.scheme));
		}

	}

}
