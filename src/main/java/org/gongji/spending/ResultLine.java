package org.gongji.spending;

import org.gongji.money.Money;

/**
 * A row of a result and the payment it names: the account's part in fen, the reason of a
 * rejection (null for an accepted one), and whether it is decided by now.
 */
public record ResultLine(int row, PremiumPaymentId payment, String reference, Money amount, String reason,
		boolean decided) {

	public boolean accepted() {
		return this.reason == null;
	}

}
