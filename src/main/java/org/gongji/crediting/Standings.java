package org.gongji.crediting;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.gongji.person.PersonStatus;

/**
 * The standing of a person through time: where it began and what changed on which day.
 * The first month as a retiree, where the agency has recorded one, stands instead of the
 * day of retirement and needs no rule on the month of a change.
 *
 * @param firstRetireeMonth the first month credited by the retirees' standard, or null
 */
public record Standings(Standing first, List<StandingChange> changes, YearMonth firstRetireeMonth) {

	public Standings {
		Objects.requireNonNull(first, "first");
		changes = changes.stream()
			.filter((change) -> firstRetireeMonth == null || change.to() != PersonStatus.RETIREE)
			.sorted(Comparator.comparing(StandingChange::date))
			.toList();
	}

	/** Somebody whose standing never changes. */
	public static Standings always(Standing standing) {
		return new Standings(standing, List.of(), null);
	}

	/** As it stood when a month began, changes on its first day not counted. */
	Standing before(YearMonth month) {
		return until(month.minusMonths(1), month);
	}

	/** As it stands when a month ends. */
	Standing within(YearMonth month) {
		return until(month, month);
	}

	private Standing until(YearMonth last, YearMonth credited) {
		Standing standing = this.first;
		if (this.firstRetireeMonth != null) {
			boolean retired = !credited.isBefore(this.firstRetireeMonth);
			standing = retired ? standing.after(PersonStatus.RETIREE) : working(standing);
		}
		for (StandingChange change : this.changes) {
			if (!YearMonth.from(change.date()).isAfter(last)) {
				standing = standing.after(change.to());
			}
		}
		return standing;
	}

	/** What a retiree was before the first month as one. */
	private static Standing working(Standing standing) {
		return switch (standing) {
			case RETIREE -> Standing.EMPLOYEE;
			case RETIRED_FLEXIBLE -> Standing.FLEXIBLE;
			case EMPLOYEE, FLEXIBLE, NEW_FORM_WORKER, LEFT -> standing;
		};
	}

}
