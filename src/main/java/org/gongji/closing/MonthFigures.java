package org.gongji.closing;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.gongji.access.Region;
import org.gongji.account.MonthSums;
import org.gongji.ledger.LongReading;
import org.gongji.money.Money;
import org.gongji.spending.MonthUses;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out the figures of months from the books (收支统计), in fen: a fixed number of
 * statements on one snapshot, however many months and postings.
 */
@Component
class MonthFigures {

	private static final Duration AT_MOST = Duration.ofMinutes(5);

	private final MonthSums sums;

	private final MonthUses uses;

	private final LongReading limits;

	MonthFigures(MonthSums sums, MonthUses uses, LongReading limits) {
		this.sums = sums;
		this.uses = uses;
		this.limits = limits;
	}

	/**
	 * Each month from the first to the last.
	 * @param before what the accounts held before the first one
	 */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public SortedMap<YearMonth, Figures> of(Region region, YearMonth first, YearMonth last, Money before) {
		SortedMap<YearMonth, Figures> months = posted(region, first, last, before);
		SortedMap<YearMonth, SortedMap<FigureKey, Figure>> uses = new TreeMap<>();
		months.forEach((month, figures) -> uses.put(month, new TreeMap<>(figures.all())));
		MonthUses.Used accounts = this.uses.accounts(region, first, last);
		accounts.payers()
			.forEach((one) -> add(uses.get(one.month()), FigureName.USE_BY_PAYER,
					(one.own() ? "own." : "relative.") + one.place(), new Figure(one.amount(), one.count())));
		this.uses.categories(region, first, last)
			.forEach((one) -> add(uses.get(one.month()), FigureName.USE_BY_CATEGORY, one.category(),
					new Figure(one.amount(), one.count())));
		this.uses.visits(region, first, last)
			.forEach((one) -> add(uses.get(one.month()), FigureName.FUND_BY_VISIT,
					one.kind() + ((one.level() != null) ? "." + one.level() : ""),
					new Figure(one.amount(), one.count())));
		people(uses, FigureName.USE_PEOPLE, accounts.owners());
		people(uses, FigureName.FUND_PEOPLE, this.uses.patients(region, first, last));
		SortedMap<YearMonth, Figures> whole = new TreeMap<>();
		uses.forEach((month, figures) -> whole.put(month, rested(new Figures(figures))));
		return whole;
	}

	/** The same without uses: what follows from postings alone, by one statement. */
	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public SortedMap<YearMonth, Figures> posted(Region region, YearMonth first, YearMonth last, Money before) {
		this.limits.allow(AT_MOST);
		List<MonthSums.Sum> all = this.sums.of(region, first, last);
		SortedMap<YearMonth, Figures> months = new TreeMap<>();
		Money open = before;
		for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
			Figures figures = PostedFigures.of(open, month, all);
			months.put(month, figures);
			open = figures.of(FigureName.AFTER).amount();
		}
		return months;
	}

	private static void people(SortedMap<YearMonth, SortedMap<FigureKey, Figure>> months, FigureName name,
			List<MonthUses.People> counted) {
		counted.forEach((one) -> {
			add(months.get(one.month()), name, "people", new Figure(Money.ZERO, one.people()));
			add(months.get(one.month()), name, "settlements", new Figure(Money.ZERO, one.settlements()));
		});
	}

	/**
	 * What no line names stands under a part of its own, so that the parts come to the
	 * whole.
	 */
	private static Figures rested(Figures figures) {
		SortedMap<FigureKey, Figure> all = new TreeMap<>(figures.all());
		Money used = figures.of(FigureName.OUT_PURCHASES).amount().plus(figures.of(FigureName.OUT_REVERSALS).amount());
		rest(all, FigureName.USE_BY_PAYER, used.minus(figures.sum(FigureName.USE_BY_PAYER)));
		rest(all, FigureName.USE_BY_CATEGORY, used.minus(figures.sum(FigureName.USE_BY_CATEGORY)));
		Money paid = figures.of(FigureName.FUND_VISITS).amount().plus(figures.of(FigureName.FUND_REVERSALS).amount());
		rest(all, FigureName.FUND_BY_VISIT, paid.minus(figures.sum(FigureName.FUND_BY_VISIT)));
		return new Figures(all);
	}

	private static void rest(SortedMap<FigureKey, Figure> all, FigureName name, Money rest) {
		if (!rest.isZero()) {
			add(all, name, "rest", new Figure(rest, 0));
		}
	}

	private static void add(SortedMap<FigureKey, Figure> all, FigureName name, String part, Figure figure) {
		all.merge(new FigureKey(name, part), figure, Figure::plus);
	}

}
