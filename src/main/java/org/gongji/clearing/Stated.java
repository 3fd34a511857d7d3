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

	/** As an institution states them that says nothing of what accounts paid, in fen. */
	public static Stated withoutAccounts(long count, Money total, Money fund) {
		return of(count, total, fund, null);
	}

	/** Whether lines come to it; what accounts paid counts where it is stated. */
	boolean cameTo(Stated lines) {
		Figures sums = lines.figures;
		return this.count == lines.count && this.figures.total().equals(sums.total())
				&& this.figures.fund().equals(sums.fund())
				&& (this.figures.account() == null || this.figures.account().equals(sums.account()));
	}

}
