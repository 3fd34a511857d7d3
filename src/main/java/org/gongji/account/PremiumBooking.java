package org.gongji.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Ledger;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.Posting;
import org.gongji.ledger.Side;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books premiums (代缴保费): from a personal account to the account of their programme, and
 * back to the personal account they came from.
 */
@Component
public class PremiumBooking {

	private final PersonalAccounts accounts;

	private final LaterMoney later;

	private final Ledger ledger;

	PremiumBooking(PersonalAccounts accounts, LaterMoney later, Ledger ledger) {
		this.accounts = accounts;
		this.later = later;
		this.ledger = ledger;
	}

	/**
	 * Pays the draw, in fen, to the programme of the account's region in the caller's
	 * transaction. Empty when the account has less or may not be used: then the caller
	 * rolls back.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<EntryId> pay(Draw draw, String programme, LocalDate effectiveOn) {
		if (!this.accounts.take(List.of(draw))) {
			return Optional.empty();
		}
		LedgerAccountId collected = this.ledger.open(Chart.PREMIUM.in(draw.region(), programme));
		Entry entry = new Entry(
				EntryId.fresh(), "premium", effectiveOn, List.of(
						new Posting(draw.posting(), new LedgerAccountId(draw.account().value()), draw.region(),
								Side.DEBIT, draw.amount(), null),
						Posting.credit(collected, draw.region(), draw.amount())));
		this.ledger.post(entry);
		return Optional.of(entry.id());
	}

	/**
	 * Takes a premium back whole, each posting naming the one it corrects; the money
	 * returns to the account it came from. What comes for a closed account is kept for
	 * whoever the balance went to (OQ-08c).
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public EntryId giveBack(EntryId original, AccountId account, LocalDate effectiveOn) {
		List<Posting> back = this.ledger.postings(original)
			.stream()
			.map((posting) -> posting.corrected(posting.amount()))
			.toList();
		Posting own = back.stream()
			.filter((posting) -> posting.account().value().equals(account.value()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The entry did not draw on this account"));
		List<Draw> closed = this.accounts.addToOpen(List.of(new Draw(account, own.region(), own.amount(), own.id())));
		Entry entry = new Entry(EntryId.fresh(), "premium_back", effectiveOn, back);
		this.ledger.post(entry);
		this.later.came(LaterMoney.Cause.PREMIUM, entry.id(), closed, effectiveOn);
		return entry.id();
	}

}
