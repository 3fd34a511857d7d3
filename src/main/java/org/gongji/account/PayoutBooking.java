package org.gongji.account;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Ledger;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.Posting;
import org.gongji.money.Money;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books payments out of the bank account (支出户): only once the bank says that it paid.
 * While a payment is under way, and after the bank returned it, what is owed stands as it
 * did.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PayoutBooking {

	private static final Set<Chart> OWED = EnumSet.of(Chart.REFUND_PAYABLE, Chart.ESTATE_PAYABLE,
			Chart.TRANSFER_IN_TRANSIT, Chart.BILL_PAYABLE, Chart.CLEARING_PAYABLE);

	private final PersonalAccounts accounts;

	private final LaterMoney later;

	private final Ledger ledger;

	PayoutBooking(PersonalAccounts accounts, LaterMoney later, Ledger ledger) {
		this.accounts = accounts;
		this.later = later;
		this.ledger = ledger;
	}

	/** Whether money that stands on such an account may be paid through the bank. */
	public static boolean pays(Chart owed) {
		return OWED.contains(owed);
	}

	/**
	 * The bank paid this much, in fen above zero, of what is owed, on a day. Refused for
	 * any account but payables and money under way.
	 */
	public EntryId paid(Region region, Chart owed, Money amount, LocalDate effectiveOn) {
		if (!pays(owed)) {
			throw new IllegalArgumentException("Nothing is paid out of " + owed);
		}
		Entry entry = new Entry(EntryId.fresh(), "payout", effectiveOn,
				List.of(Posting.debit(this.ledger.open(owed.in(region)), region, amount),
						Posting.credit(this.ledger.open(Chart.BANK.in(region)), region, amount)));
		this.ledger.post(entry);
		return entry.id();
	}

	/**
	 * The bank gives back what it had paid: the money is owed again, each posting naming
	 * the one it corrects.
	 */
	public EntryId cameBack(EntryId paid, LocalDate effectiveOn) {
		List<Posting> back = this.ledger.postings(paid)
			.stream()
			.map((posting) -> posting.corrected(posting.amount()))
			.toList();
		Entry entry = new Entry(EntryId.fresh(), "payout_back", effectiveOn, back);
		this.ledger.post(entry);
		return entry.id();
	}

	/**
	 * What the bank returned of a payment to somebody who has died since goes back into
	 * the account, in fen, for the heirs; of a closed one it is kept for whoever follows
	 * it (OQ-08c).
	 */
	public EntryId intoEstate(Region region, Chart owed, AccountId account, Money amount, LocalDate effectiveOn) {
		Draw draw = Draw.of(account, region, amount);
		List<Draw> closed = this.accounts.addToOpen(List.of(draw));
		Entry entry = new Entry(EntryId.fresh(), "payout_inherited", effectiveOn,
				List.of(Posting.debit(this.ledger.open(owed.in(region)), region, amount),
						Posting.credit(new LedgerAccountId(account.value()), region, amount)));
		this.ledger.post(entry);
		this.later.came(LaterMoney.Cause.PAYOUT, entry.id(), closed, effectiveOn);
		return entry.id();
	}

}
