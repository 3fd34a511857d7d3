package org.gongji.casework;

import java.time.LocalDate;

import org.gongji.access.Actor;
import org.gongji.account.ClosingAccounts;
import org.gongji.account.ClosingAccounts.Leaving;
import org.gongji.account.ClosingAccounts.Owed;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.ledger.EntryId;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/** The balance goes with the relation to another area (余额转出); the account is closed. */
@Component
class TransferHandling implements CaseHandling {

	private final RuleBooks books;

	private final CaseClosings closings;

	private final ClosingAccounts accounts;

	TransferHandling(RuleBooks books, CaseClosings closings, ClosingAccounts accounts) {
		this.books = books;
		this.closings = closings;
		this.accounts = accounts;
	}

	@Override
	public CaseKind kind() {
		return CaseKind.TRANSFER_OUT;
	}

	@Override
	public boolean freezes() {
		return true;
	}

	@Override
	public Entitlement opinion(Case one, LocalDate day) {
		TransferAsked asked = (TransferAsked) one.facts();
		return TransferEntitlement.decide(this.closings.of(one), asked.moveTo().seenFrom(one.region()), asked.choice(),
				day, this.books.on(one.region(), day));
	}

	@Override
	public Carried carryOut(Case one, Entitlement.PaidOut decided, Actor by, LocalDate day) {
		EntryId entry = this.accounts
			.payOut(new Leaving(one.account(), one.region(), decided.amount(), Owed.DESTINATION, true, day));
		return new Carried(entry, entry == null);
	}

}
