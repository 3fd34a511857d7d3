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
 * Holds the statements of closed months against the postings: a figure that differs or is
 * gone was changed past the program, or an entry was.
 */
@Component
public class ClosedMonthBooks {

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
		this.rows.closed().forEach((region, months) -> found.addAll(differences(region, months)));
		return found;
	}

	private List<String> differences(Region region, SortedMap<YearMonth, String> digests) {
		YearMonth first = digests.firstKey();
		SortedMap<YearMonth, Figures> kept = this.rows.figures(region, first, digests.lastKey());
		SortedMap<YearMonth, Figures> posted = this.live.posted(region, first, digests.lastKey(), Money.ZERO);
		List<String> found = new ArrayList<>();
		digests.forEach((month, digest) -> {
			Figures figures = kept.getOrDefault(month, Figures.NONE);
			if (!MonthStatement.digest(region, month, figures).equals(digest)) {
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
		return this.rows.closed()
			.entrySet()
			.stream()
			.map((one) -> "region %s: closed from %s to %s".formatted(one.getKey(), one.getValue().firstKey(),
					one.getValue().lastKey()))
			.toList();
	}

}
