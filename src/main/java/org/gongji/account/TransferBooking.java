package org.gongji.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Ledger;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.Posting;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books balances that come in with a transfer (余额转入), in fen above zero. Between two
 * regions of this installation one entry takes the money off the way and onto the
 * account; from elsewhere it has come to the bank account of the region. What comes later
 * follows it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TransferBooking {

	private static final String EVENT = "transfer_in";

	private final JdbcClient jdbc;

	private final PersonalAccounts accounts;

	private final LaterMoney later;

	private final Ledger ledger;

	TransferBooking(JdbcClient jdbc, PersonalAccounts accounts, LaterMoney later, Ledger ledger) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.later = later;
		this.ledger = ledger;
	}

	/**
	 * The person's account in the region, ready for money: opened where there is none, in
	 * use again where it was closed when the person once left.
	 */
	public AccountId ready(PersonId owner, Region region, LocalDate on) {
		AccountId account = this.accounts.open(owner, region, on);
		this.jdbc.sql("update personal_account set state = 'open' where id = ? and state = 'closed'")
			.param(account.value())
			.update();
		return account;
	}

	/**
	 * What is on the way out of a region arrives on an account of another one: each
	 * region owes and is owed by the other, and balances by itself.
	 */
	public EntryId arrive(Region from, Region to, AccountId account, Money amount, LocalDate effectiveOn) {
		if (from.equals(to)) {
			throw new IllegalArgumentException("A transfer is between two regions");
		}
		return book(account, to, amount, effectiveOn,
				List.of(Posting.debit(this.ledger.open(Chart.TRANSFER_IN_TRANSIT.in(from)), from, amount),
						Posting.credit(this.ledger.open(Chart.DUE_TO.in(from, to)), from, amount),
						Posting.debit(this.ledger.open(Chart.DUE_FROM.in(to, from)), to, amount)));
	}

	/** What the agency elsewhere has paid to the bank account of the region. */
	public EntryId receive(Region region, AccountId account, Money amount, LocalDate effectiveOn) {
		return book(account, region, amount, effectiveOn,
				List.of(Posting.debit(this.ledger.open(Chart.BANK.in(region)), region, amount)));
	}

	/**
	 * What came for an account that was closed with a transfer follows the balance to the
	 * account in the other region; where that one is closed too it waits there.
	 */
	public EntryId follow(Region from, Region to, AccountId account, Money amount, LocalDate effectiveOn) {
		List<Posting> others = new ArrayList<>(
				List.of(Posting.debit(this.ledger.open(Chart.REFUND_PAYABLE.in(from)), from, amount)));
		if (!from.equals(to)) {
			others.add(Posting.credit(this.ledger.open(Chart.DUE_TO.in(from, to)), from, amount));
			others.add(Posting.debit(this.ledger.open(Chart.DUE_FROM.in(to, from)), to, amount));
		}
		Draw draw = Draw.of(account, to, amount);
		List<Draw> closed = this.accounts.addToOpen(List.of(draw));
		EntryId entry = post("later_money_in", draw, others, effectiveOn);
		this.later.came(LaterMoney.Cause.TRANSFER, entry, closed, effectiveOn);
		return entry;
	}

	private EntryId book(AccountId account, Region region, Money amount, LocalDate effectiveOn, List<Posting> others) {
		Draw draw = Draw.of(account, region, amount);
		this.accounts.add(List.of(draw));
		return post(EVENT, draw, others, effectiveOn);
	}

	private EntryId post(String event, Draw in, List<Posting> others, LocalDate effectiveOn) {
		List<Posting> postings = new ArrayList<>(others);
		postings.add(Posting.credit(new LedgerAccountId(in.account().value()), in.region(), in.amount()));
		Entry entry = new Entry(EntryId.fresh(), event, effectiveOn, postings);
		this.ledger.post(entry);
		return entry.id();
	}

}
