package org.gongji.closing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import org.gongji.access.Region;
import org.gongji.money.Money;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds the statements of closed months against the postings: a figure that differs was
 * changed past the program, or an entry was.
 */
@Component
public class ClosedMonthBooks {

	private static final YearMonth EARLIEST = YearMonth.of(1900, 1);

	private static final YearMonth LATEST = YearMonth.of(9999, 12);

	private final StatementRows rows;

	private final MonthFigures live;

	ClosedMonthBooks(StatementRows rows, MonthFigures live) {
		this.rows = rows;
		this.live = live;
	}

	/** What differs, in words; nothing where every closed month is as it was. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public List<String> differences() {
		List<String> found = new ArrayList<>();
		this.rows.regions().forEach((region) -> found.addAll(differences(region)));
		return found;
	}

	private List<String> differences(Region region) {
		SortedMap<YearMonth, Figures> kept = this.rows.figures(region, EARLIEST, LATEST);
		List<String> found = new ArrayList<>();
		SortedMap<YearMonth, Figures> posted = this.live.posted(region, kept.firstKey(), kept.lastKey(), Money.ZERO);
		kept.forEach((month, figures) -> {
			StatementRows.Kept beside = this.rows.find(region, month).orElseThrow();
			if (!MonthStatement.digest(region, month, figures).equals(beside.digest())) {
				found.add("region %s, month %s: the figures written down at the closing were changed".formatted(region,
						month));
			}
			if (!figures.ofPostings().equals(posted.get(month).ofPostings())) {
				found.add("region %s, month %s: the closed month says other figures than its postings".formatted(region,
						month));
			}
		});
		return found;
	}

	/** Which months are closed, by region. */
	@Transactional(readOnly = true)
	public List<String> closed() {
		return this.rows.regions().stream().map((region) -> {
			SortedMap<YearMonth, Figures> kept = this.rows.figures(region, EARLIEST, LATEST);
			return "region %s: closed from %s to %s".formatted(region, kept.firstKey(), kept.lastKey());
		}).toList();
	}

}
