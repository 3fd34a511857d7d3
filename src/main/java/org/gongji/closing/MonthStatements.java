package org.gongji.closing;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.gongji.access.Region;
import org.gongji.ledger.ClosedMonths;
import org.gongji.money.Money;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The statements of a region's months (收支统计): as written down where the month is closed,
 * worked out anew where it is open. At most a dozen SQL statements.
 */
@Component
public class MonthStatements {

	private final MonthFigures live;

	private final StatementRows rows;

	private final FirstMonths firsts;

	private final ClosedMonths closed;

	private final Clock clock;

	MonthStatements(MonthFigures live, StatementRows rows, FirstMonths firsts, ClosedMonths closed, Clock clock) {
		this.live = live;
		this.rows = rows;
		this.firsts = firsts;
		this.closed = closed;
		this.clock = clock;
	}

	/**
	 * Empty for a month before the first entry of the region, and for one that has not
	 * begun.
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Optional<MonthStatement> of(Region region, YearMonth month) {
		Optional<YearMonth> first = this.firsts.of(region);
		if (first.isEmpty() || month.isBefore(first.get()) || month.isAfter(YearMonth.now(this.clock))) {
			return Optional.empty();
		}
		Optional<YearMonth> last = this.rows.last(region);
		YearMonth january = month.withMonth(1);
		YearMonth keptFrom = last.filter(january::isAfter).orElse(january);
		SortedMap<YearMonth, Figures> months = new TreeMap<>(this.rows.figures(region, keptFrom, month));
		long entries = 0;
		if (last.isEmpty() || month.isAfter(last.get())) {
			entries = this.closed.entries(month);
			YearMonth from = last.map((one) -> one.plusMonths(1)).orElse(first.get());
			Money before = last.map((one) -> months.get(one).of(FigureName.AFTER).amount()).orElse(Money.ZERO);
			months.putAll(this.live.of(region, from, month, before));
		}
		return Optional.of(statement(region, month, months, entries));
	}

	/** Whether the statement of a month is written down for good. */
	@Transactional(readOnly = true)
	public boolean closed(Region region, YearMonth month) {
		return this.rows.last(region).filter((last) -> !month.isAfter(last)).isPresent();
	}

	private MonthStatement statement(Region region, YearMonth month, SortedMap<YearMonth, Figures> months,
			long entries) {
		Figures figures = months.get(month);
		Figures year = Figures.NONE;
		for (Map.Entry<YearMonth, Figures> one : months.tailMap(month.withMonth(1)).entrySet()) {
			year = year.plus(one.getValue());
		}
		YearMonth from = months.tailMap(month.withMonth(1)).firstKey();
		Optional<StatementRows.Kept> kept = this.rows.find(region, month);
		return new MonthStatement(region, month, figures, year, from,
				kept.map(StatementRows.Kept::entries).orElse(entries), kept.map(StatementRows.Kept::at).orElse(null),
				kept.map(StatementRows.Kept::digest).orElseGet(() -> MonthStatement.digest(region, month, figures)));
	}

}
