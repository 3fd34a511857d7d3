package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.account.ClosingAccounts;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.ApprovalState;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.casework.RecallOutcome.Done;
import org.gongji.casework.RecallOutcome.Refused;
import org.gongji.files.Uploads;
import org.gongji.ledger.EntryId;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a balance back off the way to another region where its owner has died (收回在途余额):
 * nobody can take it in there. One clerk of the origin asks, another approves; it stands
 * on the frozen account again, for the heirs.
 */
@Component
@Transactional
public class TransfersBack {

	private static final String SUBJECT = "casework_transfer";

	private static final String REASON = "casework.reason.recalled";

	private final TransferRows transfers;

	private final LetterRows letters;

	private final CaseMoving moving;

	private final People people;

	private final ClosingAccounts accounts;

	private final Approvals approvals;

	private final Audit audit;

	private final Clock clock;

	TransfersBack(TransferRows transfers, LetterRows letters, CaseMoving moving, People people,
			ClosingAccounts accounts, Approvals approvals, Audit audit, Clock clock) {
		this.transfers = transfers;
		this.letters = letters;
		this.moving = moving;
		this.people = people;
		this.accounts = accounts;
		this.approvals = approvals;
		this.audit = audit;
		this.clock = clock;
	}

	/** What is on its way out of a region of somebody who has died. */
	@Transactional(readOnly = true)
	public Optional<UnderWay> of(PersonId owner, Region from) {
		return this.people.find(owner).filter(Person::dead).flatMap((dead) -> this.transfers.underWay(owner, from));
	}

	/** The request of a clerk that waits for another one. */
	@Transactional(readOnly = true)
	public Optional<Approval> waiting(UnderWay one) {
		return this.transfers.recall(one.out())
			.flatMap((asked) -> this.approvals.find(one.from(), asked))
			.filter((asked) -> asked.state() == ApprovalState.PREPARED);
	}

	/** Asks a second clerk. */
	public RecallOutcome ask(Actor by, Region region, CaseId out) {
		Case one = this.moving.hold(out, region).shown();
		UnderWay way = of(one).orElse(null);
		if (way == null) {
			return Refused.OVER;
		}
		if (waiting(way).isPresent()) {
			return Refused.WAITING;
		}
		Approval asked = this.approvals.prepare(by, region, SUBJECT, out.value(), digest(way));
		this.transfers.askBack(out, asked.id());
		write(by, "casework.transfer_recall_asked", way);
		return new Done();
	}

	/**
	 * Approves as somebody else: what left is booked back whole, a case that was taking
	 * it in ends, and the case that sent it is closed.
	 */
	public RecallOutcome approve(Actor by, Region region, CaseId out) {
		Optional<CaseRow> taking = taking(region, out);
		CaseRow row = this.moving.hold(out, region);
		Case one = row.shown();
		UnderWay way = of(one).orElse(null);
		if (way == null) {
			return Refused.OVER;
		}
		Approval asked = waiting(way).orElse(null);
		if (asked == null) {
			return Refused.of(ApprovalOutcome.Why.DECIDED_ALREADY);
		}
		if (this.approvals.approve(by, region, asked.id(), digest(way)) instanceof ApprovalOutcome.Refused refused) {
			return Refused.of(refused.why());
		}
		taking.ifPresent((in) -> stop(in, by));
		this.accounts.hold(one.person());
		LocalDate today = LocalDate.now(this.clock);
		EntryId entry = this.accounts.comeBack(one.account(), way.amount(), one.entry(), today);
		if (!this.transfers.recalled(out, entry, today)) {
			throw new IllegalStateException("A balance that was held is not on its way");
		}
		this.moving.move(row, CaseMove.RECALL, by, REASON);
		write(by, "casework.transfer_recalled", way);
		return new Done();
	}

	/** Gives the request back with a reason; the balance stays on its way. */
	public RecallOutcome giveBack(Actor by, Region region, CaseId out, String reason) {
		UnderWay way = of(this.moving.hold(out, region).shown()).orElse(null);
		Approval asked = (way != null) ? waiting(way).orElse(null) : null;
		if (asked == null) {
			return Refused.of(ApprovalOutcome.Why.DECIDED_ALREADY);
		}
		return (this.approvals.giveBack(by, region, asked.id(), reason) instanceof ApprovalOutcome.Refused refused)
				? Refused.of(refused.why()) : new Done();
	}

	/** The same of one case. */
	@Transactional(readOnly = true)
	public Optional<UnderWay> of(Case out) {
		return of(out.person(), out.region()).filter((way) -> way.out().equals(out.id()));
	}

	/**
	 * The case that takes it in, held before the one that sent it, as an arrival does.
	 */
	private Optional<CaseRow> taking(Region region, CaseId out) {
		return this.transfers.find(out)
			.filter((way) -> way.from().equals(region))
			.flatMap((way) -> this.letters.taking(way).map((in) -> this.moving.hold(in, way.to())))
			.filter((in) -> CaseMove.WITHDRAW.from(in.state()));
	}

	private void stop(CaseRow in, Actor by) {
		if (CaseMove.GIVE_BACK.from(in.state())) {
			this.approvals.giveBack(by, in.shown().region(), in.shown().approval(), REASON);
		}
		this.moving.move(in, CaseMove.WITHDRAW, by, REASON);
	}

	private static String digest(UnderWay way) {
		return Uploads.digest(
				String.join("\n", way.out().toString(), "" + way.amount().fen(), way.from().code(), way.to().code()));
	}

	private void write(Actor by, String act, UnderWay way) {
		this.audit.write(by, act, way.from(), SUBJECT, way.out().value(),
				Map.of("number", way.number(), "fen", String.valueOf(way.amount().fen()), "to", way.to().code()));
	}

}
