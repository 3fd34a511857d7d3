package org.gongji.account;

import org.gongji.access.Region;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;

/**
 * What one personal account pays for a purchase, in fen above zero, and the posting that
 * says so. A relative's draw leaves the floor that the owner set; the owner's own may go
 * below it.
 */
public record Draw(AccountId account, Region region, Money amount, PostingId posting, boolean byRelative) {

	public Draw {
		if (!amount.isPositive()) {
			throw new IllegalArgumentException("A draw has an amount above zero");
		}
	}

	/** A draw of the owner's own, or money that comes in. */
	public Draw(AccountId account, Region region, Money amount, PostingId posting) {
		this(account, region, amount, posting, false);
	}

	public static Draw of(AccountId account, Region region, Money amount) {
		return new Draw(account, region, amount, PostingId.fresh());
	}

}
