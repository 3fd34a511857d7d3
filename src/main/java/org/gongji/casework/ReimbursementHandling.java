package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.account.AccountId;
import org.gongji.account.Chart;
import org.gongji.benefit.Explained;
import org.gongji.casework.CaseFacts.ReimbursementAsked;
import org.gongji.ledger.EntryId;
import org.gongji.person.PersonId;
import org.gongji.spending.ClaimAnswer;
import org.gongji.spending.BillAsked;
import org.gongji.spending.ManualClaimBooking;
import org.gongji.spending.ManualClaims;

import org.springframework.stereotype.Component;

/**
 * A bill that was paid first is reimbursed (手工报销): the law of its day decides, the
 * counters of its year move with the approval, and what is due is paid to the person's
 * bank account.
 */
@Component
class ReimbursementHandling implements CaseHandling {

	private final ManualClaims claims;

	private final ManualClaimBooking booking;

	private final CaseInvoices invoices;

	private final Cases cases;

	private final Payees payees;

	private final Payouts payouts;

	ReimbursementHandling(ManualClaims claims, ManualClaimBooking booking, CaseInvoices invoices, Cases cases,
			Payees payees, Payouts payouts) {
		this.claims = claims;
		this.booking = booking;
		this.invoices = invoices;
		this.cases = cases;
		this.payees = payees;
		this.payouts = payouts;
	}

	@Override
	public CaseKind kind() {
		return CaseKind.MANUAL_REIMBURSEMENT;
	}

	/** Several bills at once are fine, one bill twice is not. */
	@Override
	public String openKey(PersonId person, AccountId account, CaseFacts facts) {
		BillAsked claim = ((ReimbursementAsked) facts).claim();
		return (claim != null && claim.bill() != null) ? "bill=" + claim.bill().value() : null;
	}

	@Override
	public CaseOpened against(Case fresh) {
		return this.invoices.used(fresh.region(), asked(fresh).invoices(), fresh.id())
			.map((used) -> new CaseOpened.Twice(used.number(), this.cases.find(used.by()).orElseThrow()))
			.orElse(null);
	}

	@Override
	public void opened(Case one) {
		this.invoices.add(one.id(), one.region(), asked(one).invoices());
	}

	@Override
	public void hold(Case one) {
		if (asked(one).claim() != null) {
			this.booking.hold(one.person(), one.region(), asked(one).claim());
		}
	}

	@Override
	public void stopped(Case one) {
		this.invoices.free(one.id());
	}

	@Override
	public Entitlement opinion(Case one, LocalDate day) {
		Optional<ClaimAnswer.Payable> booked = this.claims.booked(request(one));
		return booked.<Entitlement>map(Entitlement.Reimbursed::new).orElseGet(() -> told(decided(one, asked(one))));
	}

	private ClaimAnswer decided(Case one, ReimbursementAsked asked) {
		return (asked.claim() != null) ? this.claims.decide(one.person(), one.region(), asked.claim())
				: this.claims.unread(one.person(), one.region(), asked.on());
	}

	private static Entitlement told(ClaimAnswer answer) {
		if (answer instanceof ClaimAnswer.Payable paid) {
			return new Entitlement.Reimbursed(paid);
		}
		if (answer instanceof ClaimAnswer.Stopped stopped) {
			Explained benefit = stopped.benefit();
			return (benefit.outcome() == Explained.Outcome.HELD)
					? new Entitlement.Held(CaseReason.VISIT_TO_CHECK, null, benefit.citations(), benefit.digest())
					: new Entitlement.NotReimbursed(benefit);
		}
		if (answer instanceof ClaimAnswer.Unset unset) {
			return new Entitlement.ParameterNotSet(unset.parameters(), unset.citations(), unset.digest());
		}
		ClaimAnswer.Impossible impossible = (ClaimAnswer.Impossible) answer;
		return switch (impossible.why()) {
			case BILL_UNKNOWN -> refused(CaseReason.BILL_UNKNOWN, impossible);
			case BILL_CLAIMED -> refused(CaseReason.BILL_CLAIMED, impossible);
			case BILL_GONE -> refused(CaseReason.BILL_GONE, impossible);
			case NOT_INSURED -> refused(CaseReason.NOT_INSURED, impossible);
			case DISEASE_NOT_RECOGNISED -> refused(CaseReason.DISEASE_NOT_RECOGNISED, impossible);
			case NOT_FILED -> refused(CaseReason.CARE_NOT_FILED, impossible);
			case NO_ESTATE -> held(CaseReason.NO_ESTATE, impossible);
			case NOT_READ -> held(CaseReason.BILL_TO_READ, impossible);
		};
	}

	private static Entitlement refused(CaseReason code, ClaimAnswer.Impossible impossible) {
		return new Entitlement.Refused(code, null, List.of(impossible.standing()), impossible.digest());
	}

	private static Entitlement held(CaseReason code, ClaimAnswer.Impossible impossible) {
		return new Entitlement.Held(code, null, List.of(impossible.standing()), impossible.digest());
	}

	/** To whom it is paid is approved with it. */
	@Override
	public String content(Case one) {
		return this.payees.digest(one.id());
	}

	@Override
	public Carried carryOut(Case one, Entitlement.PaidOut decided, Actor by, LocalDate day) {
		ClaimAnswer.Payable claim = ((Entitlement.Reimbursed) decided).claim();
		EntryId entry = this.booking.book(one.person(), one.region(), asked(one).claim(), claim, request(one), day, by);
		if (claim.paid().isPositive()) {
			Payee payee = this.payees.of(one.id(), one.region()).get(0);
			this.payouts.owe(one.id(), one.region(), List.of(new Owed(payee.id(), claim.paid())), Chart.BILL_PAYABLE,
					by);
		}
		return new Carried(entry, claim.paid().isZero());
	}

	/** A case books its bill once. */
	private static RequestId request(Case one) {
		return new RequestId(one.id().toString());
	}

	private static ReimbursementAsked asked(Case one) {
		return (ReimbursementAsked) one.facts();
	}

}
