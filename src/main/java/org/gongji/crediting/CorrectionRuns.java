package org.gongji.crediting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.PersonalAccounts;
import org.gongji.audit.Audit;
import org.gongji.crediting.RunOutcome.Why;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.rules.RuleBooks;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Corrections (更正) of what was credited: everybody's of a region, or one person's. Each
 * is a run like the monthly one: drafted, approved by a second officer and booked in
 * slices; {@link CreditRuns} moves it on.
 */
@Component
public class CorrectionRuns {

	private final RunRows rows;

	private final SliceRows slices;

	private final CorrectionDraft draft;

	private final CorrectionFacts facts;

	private final CreditRuns runs;

	private final PersonalAccounts accounts;

	private final RuleBooks books;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final int sliceSize;

	CorrectionRuns(RunRows rows, SliceRows slices, CorrectionDraft draft, CorrectionFacts facts, CreditRuns runs,
			PersonalAccounts accounts, RuleBooks books, Audit audit, Clock clock, TransactionTemplate transaction,
			@Value("${gongji.credit.slice:2000}") int sliceSize) {
		this.rows = rows;
		this.slices = slices;
		this.draft = draft;
		this.facts = facts;
		this.runs = runs;
		this.accounts = accounts;
		this.books = books;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
		this.sliceSize = sliceSize;
	}

	/**
	 * Has the differences of all months up to this one found, for everybody of the
	 * region; no money moves. Refused: a month that has not begun, a region that has
	 * credited nothing up to it, and while another run is not over.
	 */
	public RunOutcome draft(Actor by, Region region, YearMonth last, RequestId request) {
		return asked(by, region, null, last, request);
	}

	/**
	 * Finds the differences of one person up to the present month and gives them to a
	 * second officer at once. Refused as for everybody, and where nothing is to be
	 * corrected or the person has no account here.
	 */
	public RunOutcome ask(Actor by, Region region, PersonId person, RequestId request) {
		if (this.accounts.of(person).stream().noneMatch((account) -> account.region().equals(region))) {
			return RunOutcome.Refused.because(Why.NO_ACCOUNT);
		}
		return asked(by, region, person, YearMonth.now(this.clock), request);
	}

	/** What would be corrected of one person now; nothing is kept. */
	public Preview preview(Region region, PersonId person) {
		return this.transaction.execute((status) -> {
			CreditRun run = run(Actor.SYSTEM, region, person, YearMonth.now(this.clock));
			List<CorrectionDraft.Found> found = this.draft.find(this.slices.alone(run, person));
			return new Preview(
					found.stream()
						.flatMap(CorrectionDraft.Found::each)
						.map((one) -> Seen.of(region, one.difference()))
						.toList(),
					found.stream().flatMap((one) -> one.findings().waiting().stream()).map(Waits::of).toList());
		});
	}

	private RunOutcome asked(Actor by, Region region, PersonId person, YearMonth last, RequestId request) {
		Optional<CreditRun> known = this.rows.byRequest(request);
		if (known.isPresent()) {
			return new RunOutcome.Done(known.get().id());
		}
		if (last.isAfter(YearMonth.now(this.clock))) {
			return RunOutcome.Refused.because(Why.FUTURE_MONTH);
		}
		if (this.rows.live(region).isPresent()) {
			return RunOutcome.Refused.because(Why.ANOTHER_RUNS);
		}
		if (this.facts.ran(region, last).isEmpty()) {
			return RunOutcome.Refused.because(Why.NOTHING_CREDITED);
		}
		try {
			return this.transaction.execute((status) -> begun(by, run(by, region, person, last), request, status));
		}
		catch (DuplicateKeyException ex) {
			return this.rows.byRequest(request)
				.<RunOutcome>map((run) -> new RunOutcome.Done(run.id()))
				.orElseGet(() -> RunOutcome.Refused.because(Why.ANOTHER_RUNS));
		}
	}

	private RunOutcome begun(Actor by, CreditRun run, RequestId request, TransactionStatus status) {
		this.rows.add(run, request);
		this.audit.write(by, "credit.correction_asked", run.region(), CreditRuns.SUBJECT, run.id().value(),
				(run.person() == null) ? Map.of("month", run.month().toString())
						: Map.of("month", run.month().toString(), "person", run.person().value().toString()));
		if (run.person() == null) {
			this.slices.cut(run.id(), run.region(), this.sliceSize);
			return new RunOutcome.Done(run.id());
		}
		Slice slice = this.slices.alone(run, run.person());
		this.slices.add(slice);
		this.draft.draft(slice);
		this.rows.moveWhenOver(run, SliceRows.State.OPEN, RunState.DRAFTED, now());
		RunOutcome outcome = this.runs.submit(by, run.region(), run.id());
		if (outcome instanceof RunOutcome.Refused) {
			status.setRollbackOnly();
		}
		return outcome;
	}

	private CreditRun run(Actor by, Region region, PersonId person, YearMonth last) {
		return new CreditRun(CreditRunId.fresh(), region, RunKind.CORRECTION, person, last, RunState.DRAFTING, false,
				null, by.name(), now(), this.books.on(region, last.atDay(1)).digest(), null, now(), null);
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

	/** What would be corrected of a person, and what cannot be told yet. */
	public record Preview(List<Seen> differences, List<Waits> waiting) {

		public Money sum() {
			return Money.sum(this.differences.stream().map(Seen::amount).toList());
		}

	}

	/** One difference for a reader. */
	public record Seen(YearMonth month, CreditSeries series, CorrectionReason reason, Money before, Money due,
			Ground ground) {

		static Seen of(Region region, Difference difference) {
			return new Seen(difference.month(), difference.series(), difference.reason(), difference.before(),
					difference.due().amount(), difference.ground(region));
		}

		public Money amount() {
			return this.due.minus(this.before);
		}

	}

	/** A month that waits, with the keys of what the bureau has to set. */
	public record Waits(YearMonth month, MissedPeople.Group why) {

		static Waits of(CorrectionLaw.Waiting waiting) {
			return new Waits(waiting.month(), new MissedPeople.Group(waiting.reason(), waiting.keys()));
		}

	}

}
