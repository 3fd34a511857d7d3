package org.gongji.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gongji.access.Actor;
import org.gongji.account.ClosingAccounts;
import org.gongji.account.ClosingAccounts.Leaving;
import org.gongji.casework.CaseFacts.RefundAsked;
import org.gongji.ledger.EntryId;
import org.gongji.person.CareFacts;
import org.gongji.person.Filing;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * A living owner gets the balance (一次性清退、返还). The account is closed with it, but for who
 * lives elsewhere for long: later credits still come in (OQ-32).
 */
@Component
class RefundHandling implements CaseHandling {

	private static final Set<Filing.Kind> LONG_TERM = EnumSet.of(Filing.Kind.LONG_TERM_RESIDENT,
			Filing.Kind.RESETTLED_RETIREE);

	private final RuleBooks books;

	private final CaseClosings closings;

	private final CareFacts care;

	private final ClosingAccounts accounts;

	private final Payees payees;

	private final Payouts payouts;

	RefundHandling(RuleBooks books, CaseClosings closings, CareFacts care, ClosingAccounts accounts, Payees payees,
			Payouts payouts) {
		this.books = books;
		this.closings = closings;
		this.care = care;
		this.accounts = accounts;
		this.payees = payees;
		this.payouts = payouts;
	}

	@Override
	public CaseKind kind() {
		return CaseKind.REFUND;
	}

	@Override
	public boolean freezes() {
		return true;
	}

	@Override
	public Entitlement opinion(Case one, LocalDate day) {
		RefundAsked asked = (RefundAsked) one.facts();
		Destination destination = (asked.moveTo() != null) ? asked.moveTo().seenFrom(one.region()) : null;
		boolean filed = this.care.on(one.person(), day)
			.filings()
			.stream()
			.anyMatch((filing) -> LONG_TERM.contains(filing.kind()));
		return RefundEntitlement.decide(new RefundFacts(this.closings.of(one), asked.because(), destination,
				asked.choice(), true, filed, asked.directSettlement(), asked.reason()), day,
				this.books.on(one.region(), day));
	}

	/** To whom it is paid is approved with it. */
	@Override
	public String content(Case one) {
		return this.payees.digest(one.id());
	}

	@Override
	public Carried carryOut(Case one, Entitlement.PaidOut decided, Actor by, LocalDate day) {
		boolean closes = ((RefundAsked) one.facts()).because() != Ground.LONG_TERM_NON_LOCAL;
		EntryId entry = this.accounts.payOut(
				new Leaving(one.account(), one.region(), decided.amount(), ClosingAccounts.Owed.OWNER, closes, day));
		if (entry != null) {
			Payee payee = this.payees.of(one.id(), one.region()).get(0);
			this.payouts.owe(one.id(), one.region(), List.of(new Owed(payee.id(), decided.amount())),
					ClosingAccounts.Owed.OWNER.chart(), by);
		}
		return new Carried(entry, entry == null);
	}

}
