package org.gongji.account;

import org.gongji.access.Region;
import org.gongji.ledger.PostingId;
import org.gongji.money.Money;

/**
 * What one personal account pays for a purchase, in fen above zero, and the posting that
 * says so.
 */
public record Draw(AccountId account, Region region, Money amount, PostingId posting) {

	public Draw {
		if (!amount.isPositive()) {
			throw new IllegalArgumentException("A draw has an amount above zero");
		}
	}

	public static Draw of(AccountId account, Region region, Money amount) {
		return new Draw(account, region, amount, PostingId.fresh());
	}

}
