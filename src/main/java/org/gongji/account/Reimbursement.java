package org.gongji.account;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.money.Money;

/**
 * What the approval of a manual claim (手工报销) moves, in fen: the fund's part, what comes
 * out of personal accounts, what goes back to the accounts that paid the bill, and the
 * day on which it counts. The rest is owed to the person.
 */
public record Reimbursement(Region region, Money fund, List<Draw> taken, List<Draw> back, LocalDate effectiveOn) {

	public Reimbursement {
		taken = List.copyOf(taken);
		back = List.copyOf(back);
		if (fund.isNegative() || owed(fund, taken, back).isNegative()) {
			throw new IllegalArgumentException("Nothing goes back to accounts beyond what is given");
		}
	}

	/** What is to be paid to the person, in fen. */
	public Money owed() {
		return owed(this.fund, this.taken, this.back);
	}

	boolean moves() {
		return this.fund.isPositive() || !this.taken.isEmpty();
	}

	private static Money owed(Money fund, List<Draw> taken, List<Draw> back) {
		return fund.plus(sum(taken)).minus(sum(back));
	}

	private static Money sum(List<Draw> draws) {
		return Money.sum(draws.stream().map(Draw::amount).toList());
	}

}
