package org.gongji.account;

import java.time.LocalDate;
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
 * Books what a case claims from somebody and what takes it down, in fen above zero. What
 * was used after a death goes back to the estate only when it has been paid: into the
 * account of who died, or to what is owed to the heirs where that account is closed. The
 * caller holds the accounts by {@link HeldAccounts#holding}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ClaimBooking {

	private final HeldAccounts accounts;

	private final Ledger ledger;

	ClaimBooking(HeldAccounts accounts, Ledger ledger) {
		this.accounts = accounts;
		this.ledger = ledger;
	}

	/** Uses after a death become a claim; what was credited too much is one already. */
	public EntryId claimUses(Region region, Money amount, LocalDate on) {
		return post("use_claimed", on, List.of(Posting.debit(open(Chart.USE_CLAIM, region), region, amount),
				Posting.credit(open(Chart.ESTATE_RECOVERY, region), region, amount)));
	}

	/** What came to the bank account of the region takes the claim down. */
	public EntryId paid(Region region, Down down, LocalDate on) {
		List<Posting> postings = new ArrayList<>(
				List.of(Posting.debit(open(Chart.BANK, region), region, down.amount())));
		cleared(postings, region, down);
		recovered(postings, region, down);
		return post("claim_paid", on, postings);
	}

	/**
	 * What the owner's account has takes the claim down; refused by an exception where it
	 * has less, as the caller has seen what is there.
	 */
	public EntryId setOff(Region region, AccountId from, Down down, LocalDate on) {
		Draw draw = Draw.of(from, region, down.amount());
		this.accounts.take(List.of(draw));
		List<Posting> postings = new ArrayList<>(List.of(new Posting(draw.posting(), new LedgerAccountId(from.value()),
				region, Side.DEBIT, down.amount(), null)));
		cleared(postings, region, down);
		recovered(postings, region, down);
		return post("claim_from_account", on, postings);
	}

	/**
	 * A decision takes the claim down: the fund bears what was credited too much, the
	 * estate what was used.
	 */
	public EntryId drop(Region region, Down down, LocalDate on) {
		List<Posting> postings = new ArrayList<>();
		if (down.credited().isPositive()) {
			postings.add(Posting.debit(open(Chart.POOLED_FUND, region), region, down.credited()));
		}
		if (down.used().isPositive()) {
			postings.add(Posting.debit(open(Chart.ESTATE_RECOVERY, region), region, down.used()));
		}
		cleared(postings, region, down);
		return post("claim_dropped", on, postings);
	}

	private void cleared(List<Posting> postings, Region region, Down down) {
		if (down.credited().isPositive()) {
			postings.add(Posting.credit(open(Chart.CREDIT_CLAIM, region), region, down.credited()));
		}
		if (down.used().isPositive()) {
			postings.add(Posting.credit(open(Chart.USE_CLAIM, region), region, down.used()));
		}
	}

	/** What was used comes back to who died, or to the heirs. */
	private void recovered(List<Posting> postings, Region region, Down down) {
		if (!down.used().isPositive()) {
			return;
		}
		postings.add(Posting.debit(open(Chart.ESTATE_RECOVERY, region), region, down.used()));
		List<Draw> back = down.estates()
			.entrySet()
			.stream()
			.map((one) -> Draw.of(one.getKey(), region, one.getValue()))
			.toList();
		if (!back.isEmpty()) {
			this.accounts.add(back);
		}
		back.forEach((draw) -> postings.add(new Posting(draw.posting(), new LedgerAccountId(draw.account().value()),
				region, Side.CREDIT, draw.amount(), null)));
		Money heirs = down.used().minus(Money.sum(down.estates().values().stream().toList()));
		if (heirs.isPositive()) {
			postings.add(Posting.credit(open(Chart.ESTATE_PAYABLE, region), region, heirs));
		}
	}

	private LedgerAccountId open(Chart chart, Region region) {
		return this.ledger.open(chart.in(region));
	}

	private EntryId post(String event, LocalDate on, List<Posting> postings) {
		Entry entry = new Entry(EntryId.fresh(), event, on, postings);
		this.ledger.post(entry);
		return entry.id();
	}

	/**
	 * By how much a claim goes down.
	 *
	 * @param credited of what was credited too much
	 * @param used of what was used after a death
	 * @param estates which accounts of the dead take money, and how much of what was used
	 * goes to each; the rest goes to heirs
	 */
	public record Down(Money credited, Money used, Map<AccountId, Money> estates) {

		public Down {
			estates = new TreeMap<>(estates);
			if (credited.isNegative() || used.isNegative() || !credited.plus(used).isPositive()
					|| Money.sum(List.copyOf(estates.values())).compareTo(used) > 0) {
				throw new IllegalArgumentException("A claim goes down by an amount above zero");
			}
		}

		public Money amount() {
			return this.credited.plus(this.used);
		}

	}

}
