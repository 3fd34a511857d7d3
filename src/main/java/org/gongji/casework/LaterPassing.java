package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Chart;
import org.gongji.account.ClosingAccounts;
import org.gongji.account.LaterMoney;
import org.gongji.account.LaterMoney.Later;
import org.gongji.account.TransferBooking;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.casework.LaterOutcome.Done;
import org.gongji.casework.LaterOutcome.Refused;
import org.gongji.casework.LaterWay.Onward;
import org.gongji.casework.LaterWay.Waits;
import org.gongji.files.Uploads;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes on what came for an account after a case closed it (转付, OQ-08c): prepared by one
 * clerk, approved by another, above the bureau's limit by a third. What comes meanwhile
 * waits for the next time.
 */
@Component
@Transactional
public class LaterPassing {

	static final String SUBJECT = "casework_later";

	private final LaterRows rows;

	private final LaterWays ways;

	private final LaterMoney later;

	private final CaseMoving moving;

	private final CaseTerms terms;

	private final CaseNotices told;

	private final ClosingAccounts accounts;

	private final TransferBooking booking;

	private final Payouts payouts;

	private final Payees payees;

	private final Approvals approvals;

	private final Audit audit;

	private final Clock clock;

	LaterPassing(LaterRows rows, LaterWays ways, LaterMoney later, CaseMoving moving, CaseTerms terms, CaseNotices told,
			ClosingAccounts accounts, TransferBooking booking, Payouts payouts, Payees payees, Approvals approvals,
			Audit audit, Clock clock) {
		this.rows = rows;
		this.ways = ways;
		this.later = later;
		this.moving = moving;
		this.terms = terms;
		this.told = told;
		this.accounts = accounts;
		this.booking = booking;
		this.payouts = payouts;
		this.payees = payees;
		this.approvals = approvals;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Hands what waits to a second clerk. The same request asks once.
	 * @param shown the amount in fen that the clerk has seen; another one is refused
	 */
	public LaterOutcome prepare(Actor by, Region region, CaseId id, Money shown, RequestId request) {
		Case one = held(id, region);
		Optional<LaterPass> known = this.rows.ofRequest(request);
		if (known.isPresent()) {
			return known.get().caseId().equals(id) ? new Done(known.get())
					: Refused.of(ApprovalOutcome.Why.CONTENT_CHANGED);
		}
		if (this.rows.waiting(one.account()).isPresent()) {
			return new Refused("casework.later.refused.WAITING");
		}
		List<Later> some = waiting(one);
		Money amount = LaterWays.sum(some);
		if (!amount.equals(shown) || !amount.isPositive()) {
			return Refused.of(ApprovalOutcome.Why.CONTENT_CHANGED);
		}
		LaterWay way = this.ways.of(one, some);
		if (!(way instanceof Onward onward)) {
			return new Refused(((Waits) way).messageKey());
		}
		UUID pass = UuidCreator.getTimeOrderedEpoch();
		Approval approval = this.approvals.prepare(by, region, SUBJECT, pass, digest(one, some, onward));
		LaterPass made = new LaterPass(pass, id, one.account(), this.rows.of(id).size() + 2, LaterPass.State.PREPARED,
				amount, onward.account(), approval.id(), by.name(), now(), null, null, null);
		this.rows.add(made, region, request);
		write(by, "casework.later_prepared", one, made);
		return new Done(made);
	}

	/**
	 * Approves as somebody else, and passes it on: to the account that follows, or as
	 * payments that wait for a payment file.
	 */
	public LaterOutcome approve(Actor by, Region region, CaseId id, Money shown) {
		Case one = held(id, region);
		LaterPass pass = this.rows.waiting(one.account()).filter((known) -> known.caseId().equals(id)).orElse(null);
		if (pass == null) {
			return Refused.of(ApprovalOutcome.Why.DECIDED_ALREADY);
		}
		List<Later> some = waiting(one);
		if (!pass.amount().equals(shown) || !LaterWays.sum(some).equals(shown)) {
			return Refused.of(ApprovalOutcome.Why.CONTENT_CHANGED);
		}
		LaterWay way = this.ways.of(one, some);
		if (!(way instanceof Onward onward)) {
			return new Refused(((Waits) way).messageKey());
		}
		if (pass.preparedBy().equals(by.name())) {
			return Refused.of(ApprovalOutcome.Why.SAME_PERSON);
		}
		String digest = digest(one, some, onward);
		if (this.approvals.approve(by, region, pass.approval(), digest) instanceof ApprovalOutcome.Refused refused) {
			return Refused.of(refused.why());
		}
		if (pass.state() == LaterPass.State.PREPARED && this.terms.thirdPerson(region, today(), pass.amount())) {
			this.rows.seconded(pass, this.approvals.prepare(by, region, SUBJECT, pass.id(), digest).id(), by.name(),
					now());
			return new Done(pass);
		}
		passOn(by, one, pass, some, onward);
		return new Done(pass);
	}

	private void passOn(Actor by, Case one, LaterPass pass, List<Later> some, Onward onward) {
		if (!this.later.pass(some, pass.id())) {
			throw new IllegalStateException("What was held for an account was passed on before");
		}
		EntryId entry = onward.account().isZero() ? null
				: this.booking.follow(one.region(), onward.region(), onward.to(), onward.account(), today());
		this.payouts.owe(one.id(), one.region(), onward.owed(), Chart.REFUND_PAYABLE, pass.part(), by);
		this.rows.passed(pass, entry, by.name(), now());
		write(by, "casework.later_passed", one, pass);
		this.told.passedOn(one, pass.amount());
	}

	/** Back to the clerk who prepared it, with a reason; the money waits on. */
	public LaterOutcome giveBack(Actor by, Region region, CaseId id, String reason) {
		Case one = held(id, region);
		LaterPass pass = this.rows.waiting(one.account()).filter((known) -> known.caseId().equals(id)).orElse(null);
		if (pass == null) {
			return Refused.of(ApprovalOutcome.Why.DECIDED_ALREADY);
		}
		if (this.approvals.giveBack(by, region, pass.approval(), reason) instanceof ApprovalOutcome.Refused refused) {
			return Refused.of(refused.why());
		}
		this.rows.givenBack(pass, reason.strip(), by.name(), now());
		write(by, "casework.later_given_back", one, pass);
		return new Done(pass);
	}

	/** The last case that took the balance of its account, held with the account. */
	private Case held(CaseId id, Region region) {
		Case one = this.moving.hold(id, region).shown();
		if (one.account() == null || !id.equals(this.rows.closings(List.of(one.person())).get(one.account()))) {
			throw new MissingRow("case that closed an account");
		}
		this.accounts.hold(one.person());
		return one;
	}

	private List<Later> waiting(Case one) {
		return this.later.of(one.account()).stream().filter((each) -> each.passed() == null).toList();
	}

	private String digest(Case one, List<Later> some, Onward onward) {
		return Uploads.digest(String.join("\n", one.id().toString(), some.toString(), onward.content(),
				this.payees.digest(one.id())));
	}

	private void write(Actor by, String act, Case one, LaterPass pass) {
		this.audit.write(by, act, one.region(), SUBJECT, pass.id(), Map.of("case", one.id().toString(), "number",
				one.number(), "fen", String.valueOf(pass.amount().fen())));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
