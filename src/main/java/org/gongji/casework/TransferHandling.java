package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.account.ClosingAccounts;
import org.gongji.account.ClosingAccounts.Leaving;
import org.gongji.casework.CaseFacts.TransferAsked;
import org.gongji.ledger.EntryId;
import org.gongji.rules.RuleBooks;

import org.springframework.stereotype.Component;

/**
 * The balance goes with the relation to another area (余额转出); the account is closed. To
 * another region of this installation it is on its way until it arrives there; an agency
 * elsewhere is paid.
 */
@Component
class TransferHandling implements CaseHandling {

	private final RuleBooks books;

	private final CaseClosings closings;

	private final ClosingAccounts accounts;

	private final TransferRows transfers;

	private final Payees payees;

	private final Payouts payouts;

	TransferHandling(RuleBooks books, CaseClosings closings, ClosingAccounts accounts, TransferRows transfers,
			Payees payees, Payouts payouts) {
		this.books = books;
		this.closings = closings;
		this.accounts = accounts;
		this.transfers = transfers;
		this.payees = payees;
		this.payouts = payouts;
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

	/** To whom it is paid is approved with it. */
	@Override
	public String content(Case one) {
		return this.payees.digest(one.id());
	}

	@Override
	public Carried carryOut(Case one, Entitlement.PaidOut decided, Actor by, LocalDate day) {
		EntryId entry = this.accounts.payOut(new Leaving(one.account(), one.region(), decided.amount(),
				ClosingAccounts.Owed.DESTINATION, true, day));
		Region to = ((TransferAsked) one.facts()).moveTo().region();
		if (to != null) {
			this.transfers.leave(one, to, decided.amount(), day);
			return new Carried(entry, false);
		}
		if (entry != null) {
			PayeeId agency = this.payees.of(one.id(), one.region()).get(0).id();
			this.payouts.owe(one.id(), one.region(), List.of(new Owed(agency, decided.amount())),
					ClosingAccounts.Owed.DESTINATION.chart(), by);
		}
		return new Carried(entry, entry == null);
	}

}
