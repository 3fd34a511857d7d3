package org.gongji.spending;

import java.util.List;

import org.gongji.money.Money;
import org.gongji.spending.SpendingDecision.Approved;

/**
 * Where the money of a reversed purchase goes (退费): back the way it came (OQ-08), never
 * from one account to another.
 */
public final class ReversalSplit {

	private ReversalSplit() {
	}

	/** The exact inverse of what was paid, in the order of payment. */
	public static Split whole(Split paid) {
		return new Split(paid.shares()
			.stream()
			.map((share) -> new Share(share.kind(), share.ref(), share.amount().negated()))
			.toList(), paid.cash().negated());
	}

	/**
	 * Gives back what the purchase costs less by the lines that are returned (OQ-08b).
	 * The remaining lines are decided again on the day of the purchase, with no payer
	 * paying more than what it paid; the difference goes back, so that cash comes first,
	 * then authorisers, then the user's own account, as far as the remaining lines admit.
	 * @param paid what stands of the purchase before this return
	 * @param remaining the facts of the purchase on its own day with the lines that stay
	 */
	public static Split partial(Split paid, PurchaseFacts remaining) {
		List<Payer> capped = paid.shares().stream().map((share) -> capped(share, remaining)).toList();
		SpendingDecision decision = SpendingCheck.decide(new PurchaseFacts(remaining.date(), remaining.place(),
				remaining.lines(), capped, remaining.voucherOf()));
		Money rest = Money.sum(remaining.lines().stream().map(PurchaseLine::amount).toList());
		Split stays = (decision instanceof Approved approved) ? approved.split() : new Split(List.of(), rest);
		Split back = new Split(paid.shares()
			.stream()
			.map((share) -> new Share(share.kind(), share.ref(), staying(stays, share).minus(share.amount())))
			.toList(), stays.cash().minus(paid.cash()));
		if (back.cash().isPositive() || back.shares().stream().anyMatch((share) -> share.amount().isPositive())) {
			throw new IllegalArgumentException("The remaining lines cost more than what was paid for them");
		}
		return back;
	}

	private static Payer capped(Share share, PurchaseFacts facts) {
		return facts.payers()
			.stream()
			.filter((payer) -> payer.ref().equals(share.ref()))
			.findFirst()
			.map((payer) -> new Payer(payer.kind(), payer.ref(), share.amount(), payer.book(), payer.bond()))
			.orElseThrow(() -> new IllegalArgumentException("A payer of the purchase is missing"));
	}

	private static Money staying(Split stays, Share paid) {
		return stays.shares()
			.stream()
			.filter((share) -> share.ref().equals(paid.ref()))
			.map(Share::amount)
			.findFirst()
			.orElse(Money.ZERO);
	}

}
