package org.gongji.account.web;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.gongji.account.Movements.Told;
import org.gongji.account.Statements.Month;

/**
 * A month as the page shows it: its figures, the movements that were asked for, newest
 * first, and the months beside it (null where there are none).
 */
record StatementPage(Month month, Show show, List<Told> rows, List<YearMonth> months, YearMonth earlier,
		YearMonth later, OffsetDateTime asOf) {

	static StatementPage of(Month month, Show show, List<Told> movements, YearMonth first, YearMonth present,
			OffsetDateTime asOf) {
		List<Told> rows = new ArrayList<>(
				movements.stream().filter((told) -> show.admits(told.movement().change())).toList());
		Collections.reverse(rows);
		List<YearMonth> months = Stream.iterate(present, (one) -> !one.isBefore(first), (one) -> one.minusMonths(1))
			.toList();
		YearMonth at = month.month();
		return new StatementPage(month, show, rows, months, at.isAfter(first) ? at.minusMonths(1) : null,
				at.isBefore(present) ? at.plusMonths(1) : null, asOf);
	}

	/** Whether the month is still running, so that its closing balance is today's. */
	public boolean running() {
		return this.later == null;
	}

}
