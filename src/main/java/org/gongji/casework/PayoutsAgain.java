package org.gongji.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.casework.AgainOutcome.Asked;
import org.gongji.casework.AgainOutcome.GivenBack;
import org.gongji.casework.AgainOutcome.Refused;
import org.gongji.casework.AgainOutcome.Why;
import org.gongji.files.Uploads;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/**
 * Pays again what the bank returned (再次付款): only what is known to be returned, once, and
 * only to the same payee. Into the same account a clerk pays again after checking it;
 * where the bank had paid it before, a second clerk approves that. Another account a
 * second clerk approves, too, who reads its number from the paper and types it once more.
 */
@Component
@Transactional
public class PayoutsAgain {

	private static final String SUBJECT = "casework_payout_again";

	private final AgainRows rows;

	private final PayoutRows payoutRows;

	private final Payouts payouts;

	private final PayoutsRedirected redirected;

	private final PayeeRows payees;

	private final Approvals approvals;

	private final Audit audit;

	private final Clock clock;

	PayoutsAgain(AgainRows rows, PayoutRows payoutRows, Payouts payouts, PayoutsRedirected redirected, PayeeRows payees,
			Approvals approvals, Audit audit, Clock clock) {
		this.rows = rows;
		this.payoutRows = payoutRows;
		this.payouts = payouts;
		this.redirected = redirected;
		this.payees = payees;
		this.approvals = approvals;
		this.audit = audit;
		this.clock = clock;
	}

	/** What waits for a second clerk; empty for none. */
	@Transactional(readOnly = true)
	public Optional<PayAgain> waiting(PayoutId payout, Region region) {
		return this.rows.waiting(payout, region);
	}

	/** What was typed of another account; empty with words beside each field. */
	@Transactional(readOnly = true)
	public Optional<PayeeAccount> read(PayoutId payout, Region region, TypedAccount typed, Errors faults) {
		Payee payee = seen(payout, region).payee();
		return typed.read(payee.kind(), payee.name(), faults);
	}

	/**
	 * The account was checked and is right: the same amount is owed into it again. What
	 * had been paid was paid by two people's word; that it came back is one clerk's, so a
	 * second one is asked.
	 */
	public AgainOutcome same(Actor by, Region region, PayoutId id) {
		SeenPayout seen = held(id, region);
		Optional<Why> why = against(seen.payout());
		if (why.isPresent()) {
			return Refused.of(why.get());
		}
		return seen.payout().paidBefore() ? ask(by, seen, seen.payout().account())
				: next(seen.payout(), seen.payee(), by);
	}

	/** Asks a second clerk to let it go into another account of the same payee. */
	public AgainOutcome other(Actor by, Region region, PayoutId id, PayeeAccount account) {
		SeenPayout seen = held(id, region);
		Optional<Why> why = against(seen.payout());
		if (why.isPresent()) {
			return Refused.of(why.get());
		}
		PayeeAccountId entered = this.payees.enter(seen.payee().id(), region, account, by.name(),
				OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS));
		return ask(by, seen, entered);
	}

	private AgainOutcome ask(Actor by, SeenPayout seen, PayeeAccountId into) {
		Payout payout = seen.payout();
		PayeeAccount account = this.payees.account(into);
		AgainId again = AgainId.fresh();
		Approval approval = this.approvals.prepare(by, payout.region(), SUBJECT, again.value(),
				digest(payout.id(), into, account));
		this.rows.add(again, payout, into, approval.id());
		this.audit.write(by, "casework.payout_again_asked", payout.region(), SUBJECT, again.value(),
				Map.of("reference", payout.reference(), "account", account.account().masked()));
		return new Asked(again);
	}

	/**
	 * Approves as a second clerk. The number of another account is typed from the paper:
	 * one that differs is refused. The account is the payee's from then on: the same
	 * amount is owed into it, and what waits for the payee goes into it too.
	 * @param typed null where it goes into the account that it came back from
	 */
	public AgainOutcome approve(Actor by, Region region, PayoutId id, BankAccount typed) {
		SeenPayout seen = held(id, region);
		PayAgain asked = this.rows.waiting(id, region).orElse(null);
		if (asked == null) {
			return Refused.of(ApprovalOutcome.Why.DECIDED_ALREADY);
		}
		PayeeAccount account = this.rows.account(asked);
		if (!asked.same() && Retyped.other(asked.approval(), by, account.account(), typed)) {
			return Refused.of(Why.OTHER_NUMBER);
		}
		ApprovalOutcome outcome = this.approvals.approve(by, region, asked.approval().id(),
				digest(id, asked.account(), account));
		if (outcome instanceof ApprovalOutcome.Refused refused) {
			return Refused.of(refused.why());
		}
		this.rows.decided(asked.id());
		if (asked.same()) {
			return next(seen.payout(), seen.payee(), by);
		}
		this.payees.stand(seen.payee().id(), asked.account());
		Payee payee = this.payees.find(seen.payee().id(), region).orElseThrow();
		this.redirected.to(payee, by);
		return next(seen.payout(), payee, by);
	}

	/** Gives what was asked for back with a reason; nothing is paid. */
	public AgainOutcome giveBack(Actor by, Region region, PayoutId id, String reason) {
		held(id, region);
		PayAgain asked = this.rows.waiting(id, region).orElse(null);
		if (asked == null) {
			return Refused.of(ApprovalOutcome.Why.DECIDED_ALREADY);
		}
		ApprovalOutcome outcome = this.approvals.giveBack(by, region, asked.approval().id(), reason);
		if (outcome instanceof ApprovalOutcome.Refused refused) {
			return Refused.of(refused.why());
		}
		this.rows.decided(asked.id());
		return new GivenBack();
	}

	/** The payment, held until the transaction ends. */
	private SeenPayout held(PayoutId id, Region region) {
		this.payoutRows.hold(List.of(id));
		return seen(id, region);
	}

	private SeenPayout seen(PayoutId id, Region region) {
		return this.payouts.find(id, region).orElseThrow(() -> new MissingRow("payout"));
	}

	private Optional<Why> against(Payout payout) {
		if (payout.state() != PayoutState.RETURNED) {
			return Optional.of(Why.NOT_RETURNED);
		}
		if (payout.estate() != null || this.payoutRows.followed(payout)) {
			return Optional.of(Why.AGAIN_ALREADY);
		}
		return this.rows.waiting(payout.id(), payout.region()).map((waiting) -> Why.WAITING);
	}

	private AgainOutcome next(Payout payout, Payee payee, Actor by) {
		return new AgainOutcome.Owed(
				this.payouts.add(payee, payout.part(), payout.attempt() + 1, payout.amount(), payout.owed(), by));
	}

	private String digest(PayoutId payout, PayeeAccountId id, PayeeAccount account) {
		return Uploads.digest(String.join("\n", payout.toString(), id.toString(),
				this.payees.numberIndex(account.account()), account.bank(), "" + account.bankCode()));
	}

}
