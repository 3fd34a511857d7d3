package org.gongji.casework;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.casework.ClaimOutcome.Done;
import org.gongji.casework.ClaimOutcome.Why;
import org.gongji.files.Uploads;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What takes an approved claim down (还款、抵扣、免去): one person enters it, another approves
 * it, and only then it is booked. Who owes nothing more has the case done.
 */
@Component
public class Claims {

	private static final String SUBJECT = "claim_act";

	private final TransactionTemplate transaction;

	private final CaseMoving moving;

	private final Debts debts;

	private final ClaimRows rows;

	private final ClaimLimits limits;

	private final ClaimSettling settling;

	private final Approvals approvals;

	private final ClaimNotices told;

	private final Audit audit;

	Claims(TransactionTemplate transaction, CaseMoving moving, Debts debts, ClaimRows rows, ClaimLimits limits,
			ClaimSettling settling, Approvals approvals, ClaimNotices told, Audit audit) {
		this.transaction = transaction;
		this.moving = moving;
		this.debts = debts;
		this.rows = rows;
		this.limits = limits;
		this.settling = settling;
		this.approvals = approvals;
		this.told = told;
		this.audit = audit;
	}

	/** What a case claims and what was done about it. */
	public Standing standing(Case one) {
		return this.transaction
			.execute((status) -> new Standing(this.debts.of(one), this.rows.acts(one.id()), this.limits.drop(one)));
	}

	/** One act on a claim. */
	public Optional<ClaimAct> find(CaseId one, UUID act) {
		return this.rows.find(one, act);
	}

	/**
	 * Enters what is to take the claim down, for a second person; nothing is booked. The
	 * same request enters it once. Refused: more than is owed, than the account has, or
	 * than may be dropped; a receipt that was entered before.
	 */
	public ClaimOutcome enter(Actor by, Region region, CaseId id, ClaimAct.Draft draft, RequestId request) {
		return act(region, id, (one) -> {
			Optional<ClaimAct> known = this.rows.ofRequest(request).filter((act) -> act.caseId().equals(id));
			if (known.isPresent()) {
				return new Done(known.get());
			}
			return against(one, draft).orElseGet(() -> entered(by, one, draft, request));
		});
	}

	/** Why this could not be entered now; empty where it could. */
	public Optional<ClaimOutcome> against(Case one, ClaimAct.Draft draft) {
		return this.transaction.execute((status) -> {
			if (one.state() != CaseState.APPROVED) {
				return Optional.of(new ClaimOutcome.Refused(Why.NOT_OPEN));
			}
			if (this.rows.acts(one.id()).stream().anyMatch(ClaimAct::waits)) {
				return Optional.of(new ClaimOutcome.Refused(Why.ONE_WAITS));
			}
			if (draft.reference() != null && this.rows.known(one.region(), draft.reference())) {
				return Optional.of(new ClaimOutcome.Refused(Why.KNOWN));
			}
			return this.limits.against(one, draft.kind(), draft.amount());
		});
	}

	private ClaimOutcome entered(Actor by, Case one, ClaimAct.Draft draft, RequestId request) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		ClaimAct act = new ClaimAct(id, one.id(), draft.kind(), ClaimAct.State.WAITING, draft.amount(),
				draft.reference(), draft.on(), draft.reason(), null, by.name(), this.moving.now(), null, null);
		Approval approval = this.approvals.prepare(by, one.region(), SUBJECT, id, Uploads.digest(act.content()));
		this.rows.add(id, one, draft, request, approval.id(), by, now());
		return new Done(this.rows.find(one.id(), id).orElseThrow());
	}

	/**
	 * Approves as somebody else than who entered it, and books it. What was still right
	 * when it was entered is asked again.
	 */
	public ClaimOutcome approve(Actor by, Region region, CaseId id, UUID actId) {
		return act(region, id, (one) -> {
			ClaimAct act = this.rows.find(id, actId).orElseThrow(() -> new MissingRow("act on a claim"));
			ApprovalOutcome outcome = this.approvals.approve(by, region, act.approval(), Uploads.digest(act.content()));
			if (outcome instanceof ApprovalOutcome.Refused refused) {
				return new ClaimOutcome.NotApproved(refused.why());
			}
			this.settling.hold(one);
			Optional<ClaimOutcome> against = this.limits.against(one, act.kind(), act.amount());
			if (against.isPresent()) {
				return against.get();
			}
			EntryId entry = this.settling.book(one, act);
			this.rows.booked(act, by, now(), entry);
			this.audit.write(by, "casework.claim_" + act.kind().word().replace('-', '_'), region, CaseMoving.SUBJECT,
					id.value(), Map.of("fen", String.valueOf(act.amount().fen()), "act", actId.toString()));
			Money left = Debts.open(this.debts.of(one));
			if (left.isPositive()) {
				this.told.wentDown(one, act.amount(), left);
			}
			else {
				this.moving.move(this.moving.hold(id, region), CaseMove.FINISH, by, null);
			}
			return new Done(this.rows.find(id, actId).orElseThrow());
		});
	}

	/** Back to who entered it, with a reason; it may be entered again. */
	public ClaimOutcome giveBack(Actor by, Region region, CaseId id, UUID actId, String reason) {
		return act(region, id, (one) -> {
			ClaimAct act = this.rows.find(id, actId).orElseThrow(() -> new MissingRow("act on a claim"));
			ApprovalOutcome outcome = this.approvals.giveBack(by, region, act.approval(), reason);
			if (outcome instanceof ApprovalOutcome.Refused refused) {
				return new ClaimOutcome.NotApproved(refused.why());
			}
			this.rows.givenBack(act, by, now(), reason.strip());
			return new Done(this.rows.find(id, actId).orElseThrow());
		});
	}

	/** Ends a claim of which nothing is owed any more, as after later credits. */
	public Optional<ClaimOutcome.Refused> finish(Actor by, Region region, CaseId id) {
		return this.transaction.execute((status) -> {
			CaseRow row = held(id, region);
			if (row.state() != CaseState.APPROVED) {
				return Optional.of(new ClaimOutcome.Refused(Why.NOT_OPEN));
			}
			if (this.rows.acts(id).stream().anyMatch(ClaimAct::waits)) {
				return Optional.of(new ClaimOutcome.Refused(Why.ONE_WAITS));
			}
			if (Debts.open(this.debts.of(row.shown())).isPositive()) {
				return Optional.of(new ClaimOutcome.Refused(Why.STILL_OWED));
			}
			this.moving.move(row, CaseMove.FINISH, by, null);
			return Optional.<ClaimOutcome.Refused>empty();
		});
	}

	private ClaimOutcome act(Region region, CaseId id, Function<Case, ClaimOutcome> act) {
		return this.transaction.execute((status) -> {
			ClaimOutcome outcome = act.apply(held(id, region).shown());
			if (!(outcome instanceof Done)) {
				status.setRollbackOnly();
			}
			return outcome;
		});
	}

	/** The claim, held until the transaction ends. */
	private CaseRow held(CaseId id, Region region) {
		CaseRow row = this.moving.hold(id, region);
		if (row.shown().kind() != CaseKind.CLAIM) {
			throw new MissingRow("claim");
		}
		return row;
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.moving.now(), ZoneOffset.UTC);
	}

	/**
	 * What is claimed, the acts on it, and what may still be dropped: null where the
	 * bureau has not said.
	 */
	public record Standing(List<Debt> debts, List<ClaimAct> acts, Money droppable) {

		public Money open() {
			return Debts.open(this.debts);
		}

		/** The act that waits for its approval, or null. */
		public ClaimAct waiting() {
			return this.acts.stream().filter(ClaimAct::waits).findFirst().orElse(null);
		}

	}

}
