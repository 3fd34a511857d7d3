package org.gongji.crediting;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.crediting.RunOutcome.Why;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The monthly run (按月划入): one officer has a month drafted and looks it through, a second
 * one approves, and the slices are booked. What is booked is what was approved.
 */
@Component
public class CreditRuns {

	static final String SUBJECT = "credit_run";

	private final RunRows rows;

	private final SliceRows slices;

	private final CreditReport report;

	private final InterestRuns interest;

	private final Approvals approvals;

	private final RuleBooks books;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	/** So many people are one transaction: a purchase waits for no more than this. */
	private final int sliceSize;

	CreditRuns(RunRows rows, SliceRows slices, CreditReport report, InterestRuns interest, Approvals approvals,
			RuleBooks books, Audit audit, Clock clock, TransactionTemplate transaction,
			@Value("${gongji.credit.slice:2000}") int sliceSize) {
		this.rows = rows;
		this.slices = slices;
		this.report = report;
		this.interest = interest;
		this.approvals = approvals;
		this.books = books;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
		this.sliceSize = sliceSize;
	}

	/**
	 * Has a month of the region drafted; no money moves. Refused: a month that has not
	 * begun, was credited or lies outside the document's time, and while another run is
	 * not over.
	 */
	public RunOutcome draft(Actor by, Region region, YearMonth month, RequestId request) {
		Optional<CreditRun> known = this.rows.byRequest(request);
		if (known.isPresent()) {
			return new RunOutcome.Done(known.get().id());
		}
		Why why = against(region, month);
		if (why != null) {
			return RunOutcome.Refused.because(why);
		}
		try {
			return this.transaction.execute((status) -> begun(by, region, month, request, status));
		}
		catch (DuplicateKeyException ex) {
			return this.rows.byRequest(request)
				.<RunOutcome>map((run) -> new RunOutcome.Done(run.id()))
				.orElseGet(() -> RunOutcome.Refused.because(Why.ANOTHER_RUNS));
		}
	}

	private Why against(Region region, YearMonth month) {
		if (month.isAfter(YearMonth.now(this.clock))) {
			return Why.FUTURE_MONTH;
		}
		if (this.rows.live(region).isPresent()) {
			return Why.ANOTHER_RUNS;
		}
		if (this.rows.ofMonth(region, month).isPresent()) {
			return Why.MONTH_RAN;
		}
		return CreditingRules.of(book(region, month)).credits() ? null : Why.NOT_IN_FORCE;
	}

	private RunOutcome begun(Actor by, Region region, YearMonth month, RequestId request, TransactionStatus status) {
		CreditRun run = new CreditRun(CreditRunId.fresh(), region, RunKind.MONTHLY, null, month, RunState.DRAFTING,
				false, null, by.name(), now(), book(region, month).digest(), null, now(), null);
		this.rows.add(run, request);
		if (this.slices.cut(run.id(), region, this.sliceSize) == 0) {
			status.setRollbackOnly();
			return RunOutcome.Refused.because(Why.NOBODY);
		}
		write(by, run, "credit.draft_asked");
		return new RunOutcome.Done(run.id());
	}

	/**
	 * Gives the drafted run to a second officer. Refused: corrections that found nothing.
	 */
	public RunOutcome submit(Actor by, Region region, CreditRunId id) {
		return held(region, id, (run) -> {
			if (run.state() != RunState.DRAFTED) {
				return RunOutcome.Refused.because(Why.OTHER_STATE);
			}
			if (run.kind() == RunKind.CORRECTION && this.report.progress(run).drafted().credits() == 0) {
				return RunOutcome.Refused.because(Why.NOTHING_TO_CORRECT);
			}
			if (!run.rulesDigest().equals(rules(run))) {
				return RunOutcome.Refused.because(Why.RULES_CHANGED);
			}
			Approval approval = this.approvals.prepare(by, region, SUBJECT, id.value(), digest(run));
			this.rows.submit(id, approval.id());
			return moved(run, RunState.SUBMITTED);
		});
	}

	/** Approves as a second officer; from now on money moves. */
	public RunOutcome approve(Actor by, Region region, CreditRunId id) {
		return held(region, id, (run) -> {
			if (run.state() != RunState.SUBMITTED) {
				return RunOutcome.Refused.because(Why.OTHER_STATE);
			}
			return follow(run, this.approvals.approve(by, region, run.approval(), digest(run)), RunState.BOOKING);
		});
	}

	/** Returns the run with a reason; it is drafted anew after that. */
	public RunOutcome giveBack(Actor by, Region region, CreditRunId id, String reason) {
		return held(region, id, (run) -> {
			if (run.state() != RunState.SUBMITTED) {
				return RunOutcome.Refused.because(Why.OTHER_STATE);
			}
			RunOutcome outcome = follow(run, this.approvals.giveBack(by, region, run.approval(), reason),
					RunState.DROPPED);
			if (outcome instanceof RunOutcome.Done) {
				this.slices.drop(id);
			}
			return outcome;
		});
	}

	/** Takes back a run that nobody was asked to approve yet; a draft stops first. */
	public RunOutcome drop(Actor by, Region region, CreditRunId id) {
		return held(region, id, (run) -> {
			if (run.state() != RunState.DRAFTED && !(run.state() == RunState.DRAFTING && run.paused())) {
				return RunOutcome.Refused.because(Why.OTHER_STATE);
			}
			this.slices.holdAll(id);
			this.slices.drop(id);
			write(by, run, "credit.dropped");
			return moved(run, RunState.DROPPED);
		});
	}

	/** Stops the run after the slices that are being worked on. */
	public RunOutcome pause(Actor by, Region region, CreditRunId id) {
		return paused(by, region, id, true);
	}

	public RunOutcome resume(Actor by, Region region, CreditRunId id) {
		return paused(by, region, id, false);
	}

	private RunOutcome paused(Actor by, Region region, CreditRunId id, boolean paused) {
		return held(region, id, (run) -> {
			if (!this.rows.pause(id, paused, null, now())) {
				return RunOutcome.Refused.because(Why.OTHER_STATE);
			}
			write(by, run, paused ? "credit.paused" : "credit.resumed");
			return new RunOutcome.Done(id);
		});
	}

	private RunOutcome held(Region region, CreditRunId id, Function<CreditRun, RunOutcome> act) {
		return this.transaction
			.execute((status) -> act.apply(this.rows.hold(id, region).orElseThrow(() -> new MissingRow("credit run"))));
	}

	private RunOutcome follow(CreditRun run, ApprovalOutcome outcome, RunState next) {
		if (outcome instanceof ApprovalOutcome.Refused refused) {
			return new RunOutcome.Refused(refused.messageKey());
		}
		return moved(run, next);
	}

	private RunOutcome moved(CreditRun run, RunState next) {
		if (!this.rows.move(run.id(), run.state(), next, now())) {
			throw new IllegalStateException("The run moved while it was held");
		}
		return new RunOutcome.Done(run.id());
	}

	private void write(Actor by, CreditRun run, String act) {
		this.audit.write(by, act, run.region(), SUBJECT, run.id().value(), Map.of("month", run.month().toString()));
	}

	/** The digest of what the run is reckoned by, as it stands now. */
	private String rules(CreditRun run) {
		return (run.kind() == RunKind.INTEREST) ? this.interest.digest(run) : book(run.region(), run.month()).digest();
	}

	/** What is approved: every slice's counts and sums, by the rules as they stand. */
	private String digest(CreditRun run) {
		return Sealed
			.digest(run.id().value() + "|" + run.month() + "|" + rules(run) + "|" + this.report.slices(run.id()));
	}

	private RuleBook book(Region region, YearMonth month) {
		return this.books.on(region, month.atDay(1));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
