package org.gongji.clearing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.files.UnreadableFile;
import org.gongji.money.Money;
import org.gongji.provider.ProviderId;
import org.gongji.spending.SettledBill;
import org.gongji.spending.SettledBills;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares what institutions have settled with what stands here (对账). Nothing moves; each
 * comparison is kept.
 */
@Component
public class Reconciliations {

	/** So many details at once; each is in memory as a whole. */
	private static final int AT_ONCE = 2;

	private final Semaphore large = new Semaphore(AT_ONCE);

	private final TransactionTemplate transaction;

	private final SettledBills bills;

	private final ReconciliationRows rows;

	private final Audit audit;

	private final Clock clock;

	Reconciliations(TransactionTemplate transaction, SettledBills bills, ReconciliationRows rows, Audit audit,
			Clock clock) {
		this.transaction = transaction;
		this.bills = bills;
		this.rows = rows;
		this.audit = audit;
		this.clock = clock;
	}

	/** Compares the totals of a period (总账). */
	public Reconciliation total(SettledBills.Asked asked, Stated theirs, Region region, Actor by) {
		Stated ours = Stated.of(this.bills.sums(asked, region).net());
		Reconciliation made = new Reconciliation(ReconciliationId.fresh(), Reconciliation.Kind.TOTAL, asked, theirs,
				ours, Reconciliation.said(theirs, ours).size(), by.name(), now());
		keep(made, List.of(), region, by);
		return made;
	}

	/**
	 * Compares line by line (明细账).
	 * @param content a text with tabs, or a ZIP with one
	 * @param stated what the institution says its lines come to; null where it says
	 * nothing
	 */
	public DetailOutcome detail(SettledBills.Asked asked, byte[] content, Stated stated, Region region, Actor by) {
		this.large.acquireUninterruptibly();
		try {
			DetailReading read = DetailReading.of(content);
			if (!read.faults().isEmpty()) {
				return new DetailOutcome.Wrong(read.faults());
			}
			List<StatedLine> lines = read.lines()
				.stream()
				.filter((line) -> asked.reversals() || !line.refunded())
				.toList();
			Stated theirs = sum(lines);
			if (stated != null && !stated.cameTo(theirs)) {
				return new DetailOutcome.OtherSums(stated, theirs);
			}
			return compared(asked, lines, theirs, region, by);
		}
		catch (UnreadableFile ex) {
			return new DetailOutcome.Unreadable(ex.problem());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.large.release();
		}
	}

	private DetailOutcome compared(SettledBills.Asked asked, List<StatedLine> lines, Stated theirs, Region region,
			Actor by) {
		List<SettledBill> ours = this.bills.all(asked, region);
		List<Difference> differences = new Comparison(ours, asked.from(), asked.last()).of(lines,
				(names) -> this.bills.named(asked, region, names));
		Reconciliation made = new Reconciliation(ReconciliationId.fresh(), Reconciliation.Kind.DETAIL, asked, theirs,
				sumOf(ours), differences.size(), by.name(), now());
		keep(made, differences, region, by);
		return new DetailOutcome.Compared(made);
	}

	private void keep(Reconciliation made, List<Difference> differences, Region region, Actor by) {
		this.transaction.executeWithoutResult((status) -> {
			this.rows.add(made, region, differences);
			this.audit.write(by, "clearing.compared", region, "clearing_reconciliation", made.id().value(),
					Map.of("kind", made.kind().name(), "from", made.asked().from().toString(), "last",
							made.asked().last().toString(), "differences", Integer.toString(made.differences())));
		});
	}

	private static Stated sum(List<StatedLine> lines) {
		Figures sum = Figures.NONE;
		for (StatedLine line : lines) {
			sum = sum.plus(line.figures());
		}
		return new Stated(lines.size(), sum);
	}

	private static Stated sumOf(List<SettledBill> bills) {
		Money total = Money.sum(bills.stream().map(SettledBill::total).toList());
		Money fund = Money.sum(bills.stream().map(SettledBill::fund).toList());
		return new Stated(bills.size(),
				new Figures(total, fund, Money.sum(bills.stream().map(SettledBill::account).toList())));
	}

	/** A comparison of this institution. */
	public Optional<Reconciliation> find(ReconciliationId id, ProviderId provider) {
		return this.rows.find(id, provider);
	}

	/** The next differences behind a number, in the order of the file. */
	public List<Difference> differences(ReconciliationId id, int after, int most) {
		return this.rows.differences(id, after, most);
	}

	/** The latest comparisons of an institution, newest first. */
	public List<Reconciliation> latest(ProviderId provider, int most) {
		return this.rows.latest(provider, most);
	}

	/**
	 * How far each institution of a region compared these days, and what is open of the
	 * month; who did neither is missing. Two statements.
	 * @param last the last day that could be compared
	 */
	Map<ProviderId, Compared> compared(Region region, YearMonth month, LocalDate last) {
		LocalDate from = month.atDay(1);
		Map<ProviderId, OpenDifferences> open = open(region, month);
		Map<ProviderId, Compared> compared = new HashMap<>();
		this.rows.compared(region, from, month.atEndOfMonth()).forEach((one, spans) -> {
			int days = ComparedDays.of(spans, from, month.atEndOfMonth());
			boolean whole = !last.isBefore(from) && ComparedDays.of(spans, from, last) == last.getDayOfMonth();
			compared.put(one, new Compared(days, whole, open.get(one)));
		});
		open.forEach((one, differences) -> compared.putIfAbsent(one, new Compared(0, false, differences)));
		return compared;
	}

	/** The differences of a month that are open, of each institution with any. */
	public Map<ProviderId, OpenDifferences> open(Region region, YearMonth month) {
		return this.rows.open(region, month.atDay(1), month.atEndOfMonth());
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
