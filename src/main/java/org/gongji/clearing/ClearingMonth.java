package org.gongji.clearing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.gongji.access.Region;
import org.gongji.ledger.LongReading;
import org.gongji.provider.ProviderId;
import org.gongji.spending.SettledBills;
import org.gongji.spending.SettledMonth;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a region's institutions settled in a month, and whether they compared it. */
@Component
public class ClearingMonth {

	/** So many months are added up at once; the tills need the connections. */
	static final int AT_ONCE = 2;

	private static final Duration AT_MOST = Duration.ofMinutes(2);

	final Semaphore adding = new Semaphore(AT_ONCE);

	private final SheetRows runs;

	private final SheetList sheets;

	private final SettledBills bills;

	private final SettledMonth settled;

	private final Reconciliations reconciliations;

	private final LongReading limits;

	private final Clock clock;

	private final TransactionTemplate transaction;

	ClearingMonth(SheetRows runs, SheetList sheets, SettledBills bills, SettledMonth settled,
			Reconciliations reconciliations, LongReading limits, Clock clock, TransactionTemplate transaction) {
		this.runs = runs;
		this.sheets = sheets;
		this.bills = bills;
		this.settled = settled;
		this.reconciliations = reconciliations;
		this.limits = limits;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Each institution that settled anything, by its code: as its sheet says, or added up
	 * where the sheets are not made. Empty while as many months are being added up as may
	 * be at once.
	 */
	public Optional<List<Line>> of(Region region, YearMonth month) {
		return sums(region, month).map((sums) -> {
			Map<ProviderId, Compared> compared = compared(region, month);
			return sums.stream().map((one) -> new Line(one, compared.getOrDefault(one.id(), Compared.NEVER))).toList();
		});
	}

	private Optional<List<SettledBills.OfProvider>> sums(Region region, YearMonth month) {
		Optional<SheetRun> run = this.runs.run(region, month);
		if (run.isPresent()) {
			return Optional.of(this.sheets.of(run.get())
				.stream()
				.filter((one) -> !one.figures().parts().equals(SettledMonth.Parts.NONE))
				.map(ClearingMonth::sums)
				.toList());
		}
		if (!this.adding.tryAcquire()) {
			return Optional.empty();
		}
		try {
			return this.transaction.execute((status) -> {
				this.limits.allow(AT_MOST);
				return Optional.of(this.bills.byProvider(region, month.atDay(1), month.atEndOfMonth()));
			});
		}
		finally {
			this.adding.release();
		}
	}

	private static SettledBills.OfProvider sums(Sheet sheet) {
		SettledMonth.Parts parts = sheet.figures().parts();
		return new SettledBills.OfProvider(sheet.provider(), sheet.code(), sheet.name(),
				new SettledBills.Both(sums(parts.settled()), sums(parts.back().plus(parts.late()))));
	}

	private static SettledBills.Sums sums(SettledMonth.Figures figures) {
		return new SettledBills.Sums(figures.count(), figures.total(), figures.fund(),
				figures.own().plus(figures.relatives()), figures.total().minus(figures.owed()));
	}

	/** How far institutions compared a month; of the present one, until yesterday. */
	Map<ProviderId, Compared> compared(Region region, YearMonth month) {
		LocalDate yesterday = LocalDate.now(this.clock).minusDays(1);
		return this.reconciliations.compared(region, month,
				yesterday.isBefore(month.atEndOfMonth()) ? yesterday : month.atEndOfMonth());
	}

	/** Which institutions settled anything in a month. */
	List<ProviderId> institutions(Region region, YearMonth month) {
		return List.copyOf(this.settled.institutions(region, month));
	}

	/** All lines together. */
	public static SettledBills.Both sum(List<Line> lines) {
		SettledBills.Both sum = SettledBills.Both.NONE;
		for (Line line : lines) {
			sum = sum.plus(line.settled().sums());
		}
		return sum;
	}

	/** One institution: what it settled, and how far it compared that. */
	public record Line(SettledBills.OfProvider settled, Compared compared) {

	}

}
