package org.gongji.clearing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Payables;
import org.gongji.audit.Audit;
import org.gongji.clearing.SheetOutcome.Made;
import org.gongji.clearing.SheetOutcome.Refused;
import org.gongji.clearing.SheetOutcome.Why;
import org.gongji.ledger.ClosedMonths;
import org.gongji.money.Money;
import org.gongji.money.Rate;
import org.gongji.provider.ProviderId;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;
import org.gongji.spending.Reference;
import org.gongji.spending.SettledMonth;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The monthly sheets of a region's institutions (月结算单): made once for all of them when
 * the month is over, in a number of statements that does not depend on how many there
 * are. They move nothing; that is for their release.
 */
@Component
public class Sheets {

	/** Which share of what the fund paid is withheld; the bureau sets it. */
	public static final RuleKey<BigDecimal> WITHHELD = RuleKey.ratio("clearing.withheld_ratio");

	static final String SUBJECT = "clearing_sheet";

	private final SheetRows rows;

	private final SheetList list;

	private final SettledMonth settled;

	private final Payables payables;

	private final RuleBooks books;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Sheets(SheetRows rows, SheetList list, SettledMonth settled, Payables payables, RuleBooks books, Audit audit,
			Clock clock, TransactionTemplate transaction) {
		this.rows = rows;
		this.list = list;
		this.settled = settled;
		this.payables = payables;
		this.books = books;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Makes the sheets of a month, or finds them made. Refused before the second day of
	 * the next month, out of order, without the share to withhold, where settlements and
	 * books disagree, and for a first month with debts from before it that nobody
	 * accepted.
	 * @param today the business day on which this is asked
	 * @param accepted what is owed from before the first month and paid with it, as
	 * somebody saw it; zero where nobody did
	 */
	public SheetOutcome make(Actor by, Region region, YearMonth month, LocalDate today, Money accepted,
			RequestId request) {
		try {
			return this.transaction.execute((status) -> run(region, month).<SheetOutcome>map(Made::new)
				.orElseGet(() -> made(by, region, month, today, accepted, request)));
		}
		catch (DuplicateKeyException ex) {
			return new Made(run(region, month).orElseThrow(() -> ex));
		}
	}

	private SheetOutcome made(Actor by, Region region, YearMonth month, LocalDate today, Money accepted,
			RequestId request) {
		LocalDate over = ClosedMonths.closableFrom(month);
		if (today.isBefore(over)) {
			return new Refused(Why.NOT_OVER, over.toString());
		}
		Optional<YearMonth> next = this.rows.last(region).map((last) -> last.month().plusMonths(1));
		if (next.isPresent() && !next.get().equals(month)) {
			return new Refused(Why.OUT_OF_ORDER, next.get().toString());
		}
		Optional<Rate> share = this.books.on(region, month.atEndOfMonth())
			.find(WITHHELD)
			.map(Ruled::value)
			.map(Rate::of);
		if (share.isEmpty()) {
			return new Refused(Why.NOT_SET, "");
		}
		return made(by, new SheetRun(UuidCreator.getTimeOrderedEpoch(), region, month, share.get(), by.name(), now()),
				next.isEmpty(), accepted, request);
	}

	private SheetOutcome made(Actor by, SheetRun run, boolean first, Money accepted, RequestId request) {
		YearMonth month = run.month();
		Map<ProviderId, Payables.Moved> moved = this.payables.moved(run.region(), month.atDay(1),
				month.plusMonths(1).atDay(1));
		Map<ProviderId, SettledMonth.Parts> parts = this.settled.of(run.region(), month);
		Set<ProviderId> differing = differing(parts, moved);
		if (!differing.isEmpty()) {
			return new Refused(Why.BOOKS_DIFFER, String.join(" ", this.list.codes(differing)));
		}
		Money before = before(moved);
		if (first && before.isPositive() && !before.equals(accepted)) {
			return new Refused(Why.OPENING, before.yuan());
		}
		List<Sheet> sheets = sheets(run, parts, moved);
		if (first && sheets.isEmpty()) {
			return new Refused(Why.NOTHING, "");
		}
		this.rows.add(run, request, sheets);
		this.audit.write(by, "clearing.sheets_made", run.region(), "clearing_run", run.id(), Map.of("month",
				month.toString(), "sheets", "" + sheets.size(), "withheld", run.withheldShare().toString()));
		return new Made(run);
	}

	/** What is owed to institutions from before the month. */
	private static Money before(Map<ProviderId, Payables.Moved> moved) {
		return Money.sum(moved.values().stream().map(Payables.Moved::opening).filter(Money::isPositive).toList());
	}

	private static Set<ProviderId> differing(Map<ProviderId, SettledMonth.Parts> parts,
			Map<ProviderId, Payables.Moved> moved) {
		Set<ProviderId> differing = new HashSet<>(parts.keySet());
		differing.addAll(moved.keySet());
		differing.removeIf((one) -> parts.getOrDefault(one, SettledMonth.Parts.NONE)
			.net()
			.owed()
			.equals(moved.getOrDefault(one, Payables.Moved.NOTHING).settled()));
		return differing;
	}

	private List<Sheet> sheets(SheetRun run, Map<ProviderId, SettledMonth.Parts> parts,
			Map<ProviderId, Payables.Moved> moved) {
		YearMonth month = run.month();
		Map<ProviderId, SheetFigures.Before> earlier = this.rows.before(run.region(), month.plusMonths(1).atDay(1));
		Set<ProviderId> all = new HashSet<>(parts.keySet());
		all.addAll(moved.keySet());
		List<Sheet> sheets = new ArrayList<>();
		for (ProviderId provider : all) {
			SheetFigures.Before before = earlier.getOrDefault(provider, SheetFigures.Before.NOTHING);
			SheetFigures figures = SheetFigures.of(parts.getOrDefault(provider, SettledMonth.Parts.NONE),
					moved.getOrDefault(provider, Payables.Moved.NOTHING), before, run.withheldShare());
			if (figures.any()) {
				SheetId id = SheetId.fresh();
				sheets.add(new Sheet(id, run.region(), provider, "", "", month, before.sheets() + 1,
						Reference.of(id.value(), month.atEndOfMonth()), figures, null, Sheet.State.MADE, null));
			}
		}
		return sheets;
	}

	/** The clearing of a month; empty while its sheets are not made. */
	public Optional<SheetRun> run(Region region, YearMonth month) {
		return this.rows.run(region, month);
	}

	/**
	 * Where the share that a run withholds stands; empty where the rule has changed
	 * since.
	 */
	public Optional<Citation> law(SheetRun run) {
		return this.books.on(run.region(), run.month().atEndOfMonth())
			.find(WITHHELD)
			.filter((ruled) -> Rate.of(ruled.value()).equals(run.withheldShare()))
			.map(Ruled::citation);
	}

	/** Writes down that a sheet left the house as a workbook. */
	public void exported(Actor by, Sheet sheet) {
		this.transaction.executeWithoutResult((status) -> this.audit.write(by, "clearing.sheet_exported",
				sheet.region(), SUBJECT, sheet.id().value(), Map.of("sheet", sheet.reference(), "form", "xlsx")));
	}

	/** Which month comes next; empty where no month was cleared. */
	public Optional<YearMonth> next(Region region) {
		return this.rows.last(region).map((last) -> last.month().plusMonths(1));
	}

	/** The month of the region's first settlement, with which clearing begins. */
	public Optional<YearMonth> first(Region region) {
		return this.settled.first(region);
	}

	/** All sheets of a month, by the institutions' codes. */
	public List<Sheet> of(SheetRun run) {
		return this.list.of(run);
	}

	public Optional<Sheet> find(SheetId id, Region region) {
		return this.list.find(id, region);
	}

	/** What was released to an institution, newest first. */
	public List<Sheet> released(ProviderId provider) {
		return this.list.released(provider);
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
