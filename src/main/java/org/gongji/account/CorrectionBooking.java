package org.gongji.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import org.gongji.access.Region;
import org.gongji.ledger.Entry;
import org.gongji.ledger.EntryId;
import org.gongji.ledger.Ledger;
import org.gongji.ledger.LedgerAccountId;
import org.gongji.ledger.Posting;
import org.gongji.ledger.PostingId;
import org.gongji.ledger.Side;
import org.gongji.money.Money;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books corrections of credits (更正): entries of their own whose postings point to what
 * they correct. What was spent meanwhile stands as a claim (应收个人账户多记款), which later
 * credits take down. Amounts are fen; the caller holds the accounts by
 * {@link HeldAccounts#holding} and never takes more than is available.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CorrectionBooking {

	private final HeldAccounts accounts;

	private final Ledger ledger;

	CorrectionBooking(HeldAccounts accounts, Ledger ledger) {
		this.accounts = accounts;
		this.ledger = ledger;
	}

	/**
	 * Moves the balances of all these entries of a region, additions first, and posts
	 * each; tells their ids in the same order. An entry holds an account at most once.
	 */
	public List<EntryId> book(Region region, List<Batch> batches) {
		List<Part> all = batches.stream().flatMap((batch) -> batch.parts().stream()).toList();
		List<Draw> added = draws(region, all.stream().filter((part) -> part.change().isPositive()).toList(),
				Part::change);
		List<Draw> taken = draws(region, all.stream().filter((part) -> part.change().isNegative()).toList(),
				(part) -> part.change().negated());
		if (!added.isEmpty()) {
			this.accounts.add(added);
		}
		if (!taken.isEmpty()) {
			this.accounts.take(taken);
		}
		List<EntryId> entries = new ArrayList<>();
		for (Batch batch : batches) {
			Entry entry = new Entry(EntryId.fresh(), "credit_correction", batch.effectiveOn(),
					postings(region, batch.parts()));
			this.ledger.post(entry);
			entries.add(entry.id());
		}
		return entries;
	}

	/** Takes these draws of a region for what is claimed, each account at most once. */
	public EntryId setOff(Region region, List<Draw> draws, LocalDate effectiveOn) {
		List<Draw> inOrder = draws.stream().sorted(Comparator.comparing(Draw::account)).toList();
		this.accounts.take(inOrder);
		List<Posting> postings = new ArrayList<>();
		for (Draw draw : inOrder) {
			postings.add(new Posting(draw.posting(), new LedgerAccountId(draw.account().value()), region, Side.DEBIT,
					draw.amount(), null));
		}
		postings.add(Posting.credit(this.ledger.open(Chart.CREDIT_CLAIM.in(region)), region,
				Money.sum(inOrder.stream().map(Draw::amount).toList())));
		Entry entry = new Entry(EntryId.fresh(), "claim_set_off", effectiveOn, postings);
		this.ledger.post(entry);
		return entry.id();
	}

	private static List<Draw> draws(Region region, List<Part> parts, Function<Part, Money> amount) {
		Map<AccountId, Money> sums = new TreeMap<>();
		parts.forEach((part) -> sums.merge(part.account(), amount.apply(part), Money::plus));
		return sums.entrySet().stream().map((sum) -> Draw.of(sum.getKey(), region, sum.getValue())).toList();
	}

	private List<Posting> postings(Region region, List<Part> parts) {
		List<Posting> postings = new ArrayList<>();
		for (Part part : parts) {
			if (!part.change().isZero()) {
				postings.add(new Posting(part.posting(), new LedgerAccountId(part.account().value()), region,
						part.change().isPositive() ? Side.CREDIT : Side.DEBIT, magnitude(part.change()),
						part.corrects()));
			}
		}
		control(postings, region, Chart.CREDIT_CLAIM, sum(parts, Part::claimed).negated());
		control(postings, region, Chart.CREDIT_CLAIM, sum(parts, Part::cancelled));
		control(postings, region, Chart.REFUND_PAYABLE, sum(parts, Part::kept));
		control(postings, region, Chart.CONTRIBUTION_CLEARING, sum(parts, Part::contribution).negated());
		control(postings, region, Chart.POOLED_FUND, sum(parts, Part::fund).negated());
		return postings;
	}

	/** One posting for all, on the credit side where the sum is above zero. */
	private void control(List<Posting> postings, Region region, Chart chart, Money sum) {
		if (!sum.isZero()) {
			postings.add(new Posting(PostingId.fresh(), this.ledger.open(chart.in(region)), region,
					sum.isPositive() ? Side.CREDIT : Side.DEBIT, magnitude(sum), null));
		}
	}

	private static Money sum(List<Part> parts, Function<Part, Money> amount) {
		return Money.sum(parts.stream().map(amount).toList());
	}

	private static Money magnitude(Money amount) {
		return amount.isNegative() ? amount.negated() : amount;
	}

	/** The corrections that share an entry and the day from which they count. */
	public record Batch(LocalDate effectiveOn, List<Part> parts) {

	}

	/**
	 * One correction of one account. Change, sources and what is kept for the refund of a
	 * closed account are negative where money goes back; claimed and cancelled are not.
	 *
	 * @param corrects the posting of the credit, or null where there was none
	 */
	public record Part(AccountId account, PostingId posting, PostingId corrects, Money change, Money contribution,
			Money fund, Money claimed, Money cancelled, Money kept) {

		public Part {
			Money due = contribution.plus(fund);
			if (!due.equals(change.minus(claimed).plus(cancelled).plus(kept))) {
				throw new IllegalArgumentException("What became of a correction is what it is about");
			}
		}

	}

}
