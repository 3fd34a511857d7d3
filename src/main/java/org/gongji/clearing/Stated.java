package org.gongji.clearing;

import org.gongji.money.Money;
import org.gongji.spending.SettledBills;

/** How many settlements a side has, and what they come to in fen. */
public record Stated(long count, Figures figures) {

	static Stated of(SettledBills.Sums sums) {
		return new Stated(sums.count(), new Figures(sums.total(), sums.fund(), sums.account()));
	}

	/** As an institution states them, in fen. */
	public static Stated of(long count, Money total, Money fund, Money account) {
		return new Stated(count, new Figures(total, fund, account));
	}

}
