package org.gongji.closing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.closing.ClosingOutcome.Done;
import org.gongji.closing.ClosingOutcome.Refused;
import org.gongji.closing.ClosingOutcome.Why;
import org.gongji.ledger.ClosedMonths;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes months (月结): one officer proposes, another closes, and with it the statement is
 * written down for good. Months are closed in order; nothing is opened again.
 */
@Component
public class MonthClosing {

	static final String SUBJECT = "closing_month";

	private final StatementsInTurn statements;

	private final ClosingChecks checks;

	private final ClosedMonths closed;

	private final ProposalRows proposals;

	private final StatementRows rows;

	private final Approvals approvals;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	MonthClosing(StatementsInTurn statements, ClosingChecks checks, ClosedMonths closed, ProposalRows proposals,
			StatementRows rows, Approvals approvals, Audit audit, Clock clock, TransactionTemplate transaction) {
		this.statements = statements;
		this.checks = checks;
		this.closed = closed;
		this.proposals = proposals;
		this.rows = rows;
		this.approvals = approvals;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Proposes to close a month with its figures as they stand. Refused: something stops
	 * it, it is closed, another proposal waits, or too many months are worked out.
	 */
	public ClosingOutcome propose(Actor by, Region region, YearMonth month, RequestId request) {
		if (this.proposals.known(region, request)) {
			return new Done();
		}
		Optional<Refused> against = against(region, month);
		if (against.isPresent()) {
			return against.get();
		}
		try {
			MonthStatement seen = seen(region, month);
			return this.transaction.execute((status) -> {
				UUID id = UuidCreator.getTimeOrderedEpoch();
				Approval approval = this.approvals.prepare(by, region, SUBJECT, id, seen.digest());
				this.proposals.add(new Proposal(id, region, month, seen.digest(), approval.id()), request);
				return new Done();
			});
		}
		catch (DuplicateKeyException ex) {
			return this.proposals.known(region, request) ? new Done() : Refused.because(Why.PROPOSED);
		}
		catch (StillCounting ex) {
			return Refused.because(Why.COUNTING);
		}
	}

	/**
	 * Closes the month as a second officer. Refused besides: figures other than those
	 * proposed, and while a booking takes too long.
	 */
	public ClosingOutcome close(Actor by, Region region, YearMonth month) {
		Optional<Proposal> proposal = this.proposals.standing(region, month);
		if (proposal.isEmpty()) {
			return Refused.because(Why.NOT_PROPOSED);
		}
		Optional<Refused> against = against(region, month);
		if (against.isPresent()) {
			return against.get();
		}
		try {
			MonthStatement seen = seen(region, month);
			return this.transaction.execute((status) -> closed(by, proposal.get(), seen, status));
		}
		catch (StillCounting ex) {
			return Refused.because(Why.COUNTING);
		}
		catch (OptimisticLockingFailureException ex) {
			return Refused.because(Why.CLOSED);
		}
	}

	/** Short: bookings wait for its end. */
	private ClosingOutcome closed(Actor by, Proposal proposal, MonthStatement seen, TransactionStatus status) {
		Region region = proposal.region();
		YearMonth month = proposal.month();
		if (!this.closed.alone()) {
			status.setRollbackOnly();
			return Refused.because(Why.BUSY);
		}
		if (this.closed.entries(month) != seen.entries()) {
			this.statements.changed(region, month);
			return Refused.because(Why.CHANGED);
		}
		if (this.approvals.approve(by, region, proposal.approval(),
				seen.digest()) instanceof ApprovalOutcome.Refused refused) {
			return new Refused(refused.messageKey());
		}
		if (!this.closed.close(region, month, by.name())) {
			status.setRollbackOnly();
			return Refused.because(Why.CLOSED);
		}
		this.rows.add(seen, OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS));
		this.audit.write(by, "month.closed", region, SUBJECT, proposal.id(),
				Map.of("month", month.toString(), "digest", seen.digest()));
		return new Done();
	}

	/** Returns the proposal with a reason; its proposer may take it back so. */
	public ClosingOutcome giveBack(Actor by, Region region, YearMonth month, String reason) {
		Optional<Proposal> proposal = this.proposals.standing(region, month);
		if (proposal.isEmpty()) {
			return Refused.because(Why.NOT_PROPOSED);
		}
		return this.transaction.execute((status) -> {
			if (this.approvals.giveBack(by, region, proposal.get().approval(),
					reason) instanceof ApprovalOutcome.Refused refused) {
				return new Refused(refused.messageKey());
			}
			this.proposals.drop(proposal.get());
			return new Done();
		});
	}

	private Optional<Refused> against(Region region, YearMonth month) {
		if (this.checks.next(region).filter(month::isBefore).isPresent()) {
			return Optional.of(Refused.because(Why.CLOSED));
		}
		return this.checks.of(region, month)
			.stream()
			.filter(CheckItem::stops)
			.findFirst()
			.map((stop) -> Refused.because(Why.STOPPED));
	}

	private MonthStatement seen(Region region, YearMonth month) {
		return this.statements.now(region, month).orElseThrow(() -> new MissingRow("month"));
	}

}
