package org.gongji.spending;

import java.util.List;

import org.gongji.money.Money;

/**
 * Who pays how much of a purchase, in the order of payment, and what is cash. In a
 * reversal all amounts are negative or zero.
 */
public record Split(List<Share> shares, Money cash) {

	public Split {
		shares = List.copyOf(shares);
	}

	public Money total() {
		return Money.sum(this.shares.stream().map(Share::amount).toList()).plus(this.cash);
	}

}
