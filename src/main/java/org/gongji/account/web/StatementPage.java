package org.gongji.account.web;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.gongji.account.FilteredStatement.Totals;
import org.gongji.account.MovementUser;
import org.gongji.account.Movements.Told;
import org.gongji.account.StatementFilter;

/**
 * A statement as the page shows it: the filter and what can be chosen, the sums, one page
 * of movements, the key after which the next page begins (null on the last), and whether
 * this one begins at the newest.
 */
record StatementPage(StatementFilter filter, Totals totals, List<Told> rows, String older, boolean newest,
		Choices choices, OffsetDateTime asOf) {

	/** The first and the present month, the events seen, the relatives. */
	record Choices(YearMonth first, YearMonth present, List<String> events, List<MovementUser> users) {

	}

	/** The present month first. */
	public List<YearMonth> months() {
		return Stream
			.iterate(this.choices.present(), (one) -> !one.isBefore(this.choices.first()), (one) -> one.minusMonths(1))
			.toList();
	}

	/** Whether one month is shown, to be leafed through. */
	public boolean single() {
		return this.filter.from().equals(this.filter.to());
	}

	public YearMonth earlier() {
		return this.filter.from().isAfter(this.choices.first()) ? this.filter.from().minusMonths(1) : null;
	}

	public YearMonth later() {
		return this.filter.to().isBefore(this.choices.present()) ? this.filter.to().plusMonths(1) : null;
	}

	/**
	 * Whether the last month is still running, so that its closing balance is today's.
	 */
	public boolean running() {
		return later() == null;
	}

	/** The first month of this year that the account has. */
	public YearMonth yearBegin() {
		YearMonth january = this.choices.present().withMonth(1);
		return january.isBefore(this.choices.first()) ? this.choices.first() : january;
	}

	/** Which movements, as a word in the address. */
	public String show() {
		return (this.filter.event() != null) ? this.filter.event() : this.filter.flow().word();
	}

	/** Whose use, as a word in the address; empty for anybody's. */
	public String who() {
		if (this.filter.user() != null) {
			return this.filter.user().value().toString();
		}
		return this.filter.ownOnly() ? "own" : "";
	}

	/** The relative whose use is shown, or null. */
	public MovementUser user() {
		return this.choices.users()
			.stream()
			.filter((one) -> one.person().equals(this.filter.user()))
			.findFirst()
			.orElse(null);
	}

	/** The filter as hidden fields of the export. */
	public Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("from", this.filter.from().toString());
		fields.put("to", this.filter.to().toString());
		fields.put("show", show());
		fields.put("who", who());
		return fields;
	}

}
