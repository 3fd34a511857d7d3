package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.account.ClosingAccounts;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.ApprovalOutcome.Why;
import org.gongji.approval.Approvals;
import org.gongji.casework.Entitlement.Held;
import org.gongji.casework.Entitlement.PaidOut;
import org.gongji.files.Uploads;
import org.gongji.money.Money;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is done to a case at the window: one prepares, another approves, above the
 * bureau's limit a third. Each act names the version that was seen; whoever comes second
 * sees what changed, and nothing moves.
 */
@Component
public class CaseDesk {

	private static final int REASON_AT_MOST = 200;

	private final TransactionTemplate transaction;

	private final Cases cases;

	private final CaseMoving moving;

	private final CaseHandlings handlings;

	private final ObjectProvider<CaseCheck> checks;

	private final CaseTerms terms;

	private final Approvals approvals;

	private final ClosingAccounts accounts;

	private final Clock clock;

	CaseDesk(TransactionTemplate transaction, Cases cases, CaseMoving moving, CaseHandlings handlings,
			ObjectProvider<CaseCheck> checks, CaseTerms terms, Approvals approvals, ClosingAccounts accounts,
			Clock clock) {
		this.transaction = transaction;
		this.cases = cases;
		this.moving = moving;
		this.handlings = handlings;
		this.checks = checks;
		this.terms = terms;
		this.approvals = approvals;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** Whether the person may take the case back as it stands. */
	public boolean withdrawable(Case one) {
		return one.state().beforeApproval() && this.handlings.of(one.kind()).withdrawnByMember();
	}

	/** What the law says of the case today, and what it still lacks. */
	public Standing standing(Case one) {
		return this.transaction.execute((status) -> {
			Entitlement opinion = this.handlings.of(one.kind()).opinion(one, today());
			return new Standing(opinion, gaps(one, opinion));
		});
	}

	/**
	 * Hands the case to a second person. What the law only holds waits; what it refuses
	 * stays as it is, to be refused.
	 */
	public CaseOutcome prepare(Actor by, Region region, CaseId id, long seen) {
		return act(region, id, seen, CaseMove.PREPARE, (row) -> {
			Case one = held(row);
			Entitlement opinion = this.handlings.of(one.kind()).opinion(one, today());
			if (opinion instanceof Held held && row.state() == CaseState.OPEN) {
				row.holdUntil(held.until());
				this.moving.move(row, CaseMove.HOLD, by, null);
			}
			if (!(opinion instanceof PaidOut decided)) {
				return new CaseOutcome.Decided(opinion);
			}
			List<CaseGap> gaps = gaps(one, opinion);
			if (!gaps.isEmpty()) {
				return new CaseOutcome.Unfit(gaps);
			}
			row.wait(this.approvals.prepare(by, region, CaseMoving.SUBJECT, id.value(), digest(one, decided)).id());
			return new CaseOutcome.Done(this.moving.move(row, CaseMove.PREPARE, by, null));
		});
	}

	/**
	 * Approves as somebody else than who prepared it, and does what was decided; from the
	 * bureau's limit on it then waits for a third person.
	 * @param shown the amount in fen that the approver has seen; another one is refused
	 */
	public CaseOutcome approve(Actor by, Region region, CaseId id, long seen, Money shown) {
		return act(region, id, seen, CaseMove.APPROVE, (row) -> {
			Case one = held(row);
			CaseHandling handling = this.handlings.of(one.kind());
			Entitlement opinion = handling.opinion(one, today());
			if (!(opinion instanceof PaidOut decided)) {
				return new CaseOutcome.Decided(opinion);
			}
			if (CaseStep.prepared(this.cases.steps(id), by)) {
				return new CaseOutcome.Refused(Why.SAME_PERSON);
			}
			if (!decided.amount().equals(shown)) {
				return new CaseOutcome.Refused(Why.CONTENT_CHANGED);
			}
			ApprovalOutcome outcome = this.approvals.approve(by, region, one.approval(), digest(one, decided));
			if (outcome instanceof ApprovalOutcome.Refused refused) {
				return new CaseOutcome.Refused(refused.why());
			}
			if (row.state() == CaseState.PREPARED && this.terms.thirdPerson(region, today(), decided.amount())) {
				Approval third = this.approvals.prepare(by, region, CaseMoving.SUBJECT, id.value(),
						digest(one, decided));
				row.wait(third.id());
				return new CaseOutcome.Done(this.moving.move(row, CaseMove.SECOND, by, null));
			}
			CaseHandling.Carried carried = handling.carryOut(one, decided, by, today());
			row.decided(decided.amount(), carried.entry());
			Case approved = this.moving.decide(row, CaseMove.APPROVE, by, null, DecidedBy.approval(decided));
			return new CaseOutcome.Done(
					carried.finished() ? this.moving.move(row, CaseMove.FINISH, by, null) : approved);
		});
	}

	/** Back to the clerk who prepared it, with a reason. */
	public CaseOutcome giveBack(Actor by, Region region, CaseId id, long seen, String reason) {
		return act(region, id, seen, CaseMove.GIVE_BACK, (row) -> {
			Case one = row.shown();
			ApprovalOutcome outcome = this.approvals.giveBack(by, region, one.approval(), reason);
			if (outcome instanceof ApprovalOutcome.Refused refused) {
				return new CaseOutcome.Refused(refused.why());
			}
			return new CaseOutcome.Done(this.moving.move(row, CaseMove.GIVE_BACK, by, reason.strip()));
		});
	}

	/**
	 * Ends the case without payment, with a reason that the person reads.
	 * @param basis the article or the paper that it rests on; may be empty only where the
	 * law itself refuses
	 */
	public CaseOutcome refuse(Actor by, Region region, CaseId id, long seen, String reason, String basis) {
		return stop(by, region, id, seen, CaseMove.REFUSE, reason, basis);
	}

	/** Takes the case back before it is approved; the account is in use again. */
	public CaseOutcome withdraw(Actor by, Region region, CaseId id, long seen, String reason) {
		return stop(by, region, id, seen, CaseMove.WITHDRAW, reason, null);
	}

	private CaseOutcome stop(Actor by, Region region, CaseId id, long seen, CaseMove move, String reason,
			String basis) {
		String why = (reason != null) ? reason.strip() : "";
		if (why.isEmpty() || why.length() > REASON_AT_MOST) {
			return new CaseOutcome.Refused(Why.REASON_MISSING);
		}
		return act(region, id, seen, move, (row) -> {
			Case one = held(row);
			if (row.state() == CaseState.PREPARED || row.state() == CaseState.SECONDED) {
				this.approvals.giveBack(by, region, one.approval(), why);
			}
			DecidedBy decided = (move == CaseMove.REFUSE) ? DecidedBy.refusal(standing(one).opinion(), basis) : null;
			if (move == CaseMove.REFUSE && decided == null) {
				return new CaseOutcome.Unfit(List.of(CaseGap.of("basis", "casework.stop.basis.missing")));
			}
			CaseHandling handling = this.handlings.of(one.kind());
			if (handling.thaws() && one.account() != null) {
				this.accounts.thaw(one.account());
			}
			handling.stopped(one);
			return new CaseOutcome.Done(this.moving.decide(row, move, by, why, decided));
		});
	}

	private CaseOutcome act(Region region, CaseId id, long seen, CaseMove move, Function<CaseRow, CaseOutcome> act) {
		return this.transaction.execute((status) -> {
			CaseRow row = this.moving.hold(id, region);
			if (row.version() != seen || !move.from(row.state())) {
				return new CaseOutcome.Overtaken(row.shown(), this.cases.steps(id));
			}
			CaseOutcome outcome = act.apply(row);
			boolean kept = outcome instanceof CaseOutcome.Done
					|| (outcome instanceof CaseOutcome.Decided && row.state() == CaseState.HELD);
			if (!kept) {
				status.setRollbackOnly();
			}
			return outcome;
		});
	}

	/**
	 * The case, with what its kind is decided from held, and then its account where it is
	 * about the balance.
	 */
	private Case held(CaseRow row) {
		Case one = row.shown();
		CaseHandling handling = this.handlings.of(one.kind());
		handling.hold(one);
		if (handling.freezes()) {
			this.accounts.hold(one.person());
		}
		return one;
	}

	private List<CaseGap> gaps(Case one, Entitlement opinion) {
		return this.checks.orderedStream().flatMap((check) -> check.gaps(one, opinion).stream()).toList();
	}

	/** What is approved: the facts, the rules used, and what the kind adds. */
	private String digest(Case one, PaidOut decided) {
		String content = String.join("\n", one.id().toString(), CaseFactsText.write(one.facts()), decided.digest(),
				this.handlings.of(one.kind()).content(one));
		return Uploads.digest(content);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * Where a case stands: what the law says, and what is missing before it can go on.
	 */
	public record Standing(Entitlement opinion, List<CaseGap> gaps) {

		public boolean ready() {
			return this.opinion instanceof PaidOut && this.gaps.isEmpty();
		}

	}

}
