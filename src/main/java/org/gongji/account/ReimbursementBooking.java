package org.gongji.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.gongji.access.Region;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Ledger;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.Posting;
import org.gongji.ledger.Side;
import org.gongji.money.Money;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books manual claims (手工报销): out of the fund and accounts onto what is owed to the
 * person.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ReimbursementBooking {

	private final PersonalAccounts accounts;

	private final LaterMoney later;

	private final Ledger ledger;

	ReimbursementBooking(PersonalAccounts accounts, LaterMoney later, Ledger ledger) {
		this.accounts = accounts;
		this.later = later;
		this.ledger = ledger;
	}

	/**
	 * Moves the accounts and posts one entry that balances in each region, in fen. What
	 * comes for a closed account is kept for whoever the balance went to (OQ-08c).
	 * @return the entry, or null where nothing moves
	 * @throws IllegalStateException where an account that the caller holds gives less
	 */
	public EntryId book(Reimbursement paid) {
		if (!paid.moves()) {
			return null;
		}
		List<Draw> closed = paid.back().isEmpty() ? List.of() : this.accounts.addToOpen(paid.back());
		if (!this.accounts.take(paid.taken())) {
			throw new IllegalStateException("An account that was held gives less than was seen");
		}
		Entry entry = new Entry(EntryId.fresh(), "reimbursement", paid.effectiveOn(), postings(paid));
		this.ledger.post(entry);
		this.later.came(LaterMoney.Cause.BILL, entry.id(), closed, paid.effectiveOn());
		return entry.id();
	}

	private List<Posting> postings(Reimbursement paid) {
		Region home = paid.region();
		List<Posting> postings = new ArrayList<>();
		if (paid.fund().isPositive()) {
			postings.add(Posting.debit(this.ledger.open(Chart.POOLED_FUND.in(home)), home, paid.fund()));
		}
		paid.taken().forEach((draw) -> postings.add(posting(draw, Side.DEBIT)));
		paid.back().forEach((draw) -> postings.add(posting(draw, Side.CREDIT)));
		elsewhere(paid).forEach((code, amount) -> {
			Region other = new Region(code);
			postings.add(Posting.credit(this.ledger.open(Chart.DUE_TO.in(home, other)), home, amount));
			postings.add(Posting.debit(this.ledger.open(Chart.DUE_FROM.in(other, home)), other, amount));
		});
		if (paid.owed().isPositive()) {
			postings.add(Posting.credit(this.ledger.open(Chart.BILL_PAYABLE.in(home)), home, paid.owed()));
		}
		return postings;
	}

	private static Posting posting(Draw draw, Side side) {
		return new Posting(draw.posting(), new LedgerAccountId(draw.account().value()), draw.region(), side,
				draw.amount(), null);
	}

	/** What this region owes to those of relatives who paid, by their code. */
	private static Map<String, Money> elsewhere(Reimbursement paid) {
		Map<String, Money> owed = new TreeMap<>();
		paid.back().forEach((draw) -> owed.merge(draw.region().code(), draw.amount(), Money::plus));
		owed.remove(paid.region().code());
		return owed;
	}

}
