package org.gongji.ledger;

import java.util.Objects;

import org.gongji.access.Region;
import org.gongji.money.Money;

/**
 * One line of an entry (分录): an amount above zero, in fen, on one side of one account. A
 * correction names the posting it corrects; otherwise that is null.
 */
public record Posting(PostingId id, LedgerAccountId account, Region region, Side side, Money amount,
		PostingId corrects) {

	public Posting {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(account, "account");
		Objects.requireNonNull(region, "region");
		Objects.requireNonNull(side, "side");
		if (!amount.isPositive()) {
			throw new IllegalArgumentException("A posting has an amount above zero");
		}
	}

	public static Posting debit(LedgerAccountId account, Region region, Money amount) {
		return new Posting(PostingId.fresh(), account, region, Side.DEBIT, amount, null);
	}

	public static Posting credit(LedgerAccountId account, Region region, Money amount) {
		return new Posting(PostingId.fresh(), account, region, Side.CREDIT, amount, null);
	}

	/** The given part of this posting, taken back on the other side. */
	public Posting corrected(Money part) {
		return corrected(part, PostingId.fresh());
	}

	/**
	 * The given part of this posting, taken back on the other side under the given id.
	 */
	public Posting corrected(Money part, PostingId id) {
		if (part.compareTo(this.amount) > 0) {
			throw new IllegalArgumentException("A correction takes back no more than was posted");
		}
		return new Posting(id, this.account, this.region, this.side.opposite(), part, this.id);
	}

}
