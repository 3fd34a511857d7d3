package org.gongji.crediting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.audit.Audit;
import org.gongji.crediting.RunOutcome.Why;
import org.gongji.rules.RuleBooks;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The yearly interest (年度计息): drafted here by the terms that the bureau has set;
 * approval, booking and pauses are those of {@link CreditRuns}. Nothing is posted before
 * rate, method and day are set (OQ-06).
 */
@Component
public class InterestRuns {

	private final RunRows rows;

	private final SliceRows slices;

	private final InterestRows interest;

	private final RuleBooks books;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final int sliceSize;

	InterestRuns(RunRows rows, SliceRows slices, InterestRows interest, RuleBooks books, Audit audit, Clock clock,
			TransactionTemplate transaction, @Value("${gongji.credit.slice:2000}") int sliceSize) {
		this.rows = rows;
		this.slices = slices;
		this.interest = interest;
		this.books = books;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
		this.sliceSize = sliceSize;
	}

	/** Every run of the region's interest, newest first. */
	public List<CreditRun> runs(Region region) {
		return this.rows.of(region, RunKind.INTEREST);
	}

	/** By what a run reckons; empty for a run that is not of interest. */
	public Optional<InterestTerms> terms(CreditRun run) {
		return (run.kind() == RunKind.INTEREST) ? this.interest.terms(run.id()) : Optional.empty();
	}

	/** What the bureau has yet to set before this year's interest can be reckoned. */
	public List<String> open(Region region, int year) {
		return (found(region, year) instanceof InterestTerms.Open open) ? open.keys() : List.of();
	}

	/**
	 * Has the interest of a year drafted; no money moves. Refused: rate, method or day
	 * not set, a day of posting that is not over or out of force, a year whose interest
	 * is booked, and while another run is not over.
	 */
	public RunOutcome draft(Actor by, Region region, int year, RequestId request) {
		Optional<CreditRun> known = this.rows.byRequest(request);
		if (known.isPresent()) {
			return new RunOutcome.Done(known.get().id());
		}
		InterestTerms.Found found = found(region, year);
		if (!(found instanceof InterestTerms.Ready ready)) {
			return RunOutcome.Refused
				.because((found instanceof InterestTerms.Open) ? Why.INTEREST_NOT_SET : Why.INTEREST_NOT_IN_FORCE);
		}
		if (!ready.terms().postingDay().isBefore(LocalDate.now(this.clock))) {
			return RunOutcome.Refused.because(Why.DAY_NOT_OVER);
		}
		if (this.rows.live(region).isPresent()) {
			return RunOutcome.Refused.because(Why.ANOTHER_RUNS);
		}
		if (ready.terms().stretches().isEmpty()) {
			return RunOutcome.Refused.because(Why.YEAR_RAN);
		}
		try {
			return this.transaction.execute((status) -> {
				RunOutcome outcome = begun(by, region, ready.terms(), request);
				if (outcome instanceof RunOutcome.Refused) {
					status.setRollbackOnly();
				}
				return outcome;
			});
		}
		catch (DuplicateKeyException ex) {
			return this.rows.byRequest(request)
				.<RunOutcome>map((run) -> new RunOutcome.Done(run.id()))
				.orElseGet(() -> RunOutcome.Refused.because(Why.ANOTHER_RUNS));
		}
	}

	private RunOutcome begun(Actor by, Region region, InterestTerms terms, RequestId request) {
		OffsetDateTime now = OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		CreditRun run = new CreditRun(CreditRunId.fresh(), region, RunKind.INTEREST, null,
				YearMonth.from(terms.postingDay()), RunState.DRAFTING, false, null, by.name(), now, terms.digest(),
				null, now, null);
		this.rows.add(run, request);
		if (!found(region, terms.year()).equals(new InterestTerms.Ready(terms))) {
			return RunOutcome.Refused.because(Why.ANOTHER_RUNS);
		}
		this.interest.add(run, terms);
		if (this.slices.cut(run.id(), region, this.sliceSize) == 0) {
			return RunOutcome.Refused.because(Why.NOBODY);
		}
		this.audit.write(by, "credit.draft_asked", region, CreditRuns.SUBJECT, run.id().value(),
				Map.of("interest", String.valueOf(terms.year())));
		return new RunOutcome.Done(run.id());
	}

	/** The digest of a year's terms as they stand; differs where any of them changed. */
	String digest(CreditRun run) {
		int year = this.interest.terms(run.id()).orElseThrow().year();
		return (this.found(run.region(), year) instanceof InterestTerms.Ready ready) ? ready.terms().digest() : "";
	}

	/** Days that have borne their interest by a booked run are not among the terms. */
	private InterestTerms.Found found(Region region, int year) {
		InterestTerms.Found found = InterestTerms.of(year, (day) -> this.books.on(region, day));
		if (!(found instanceof InterestTerms.Ready ready)) {
			return found;
		}
		LocalDate booked = this.interest.bookedUntil(region, ready.terms().from(), ready.terms().until());
		return (booked != null) ? new InterestTerms.Ready(ready.terms().notBefore(booked)) : found;
	}

}
