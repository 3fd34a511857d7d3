package org.gongji.exchange;

import java.math.BigDecimal;

import org.gongji.money.Money;

/** Money as the interface writes it: yuan as a number with two digits after the point. */
final class Amounts {

	static final BigDecimal ZERO = of(Money.ZERO);

	private Amounts() {
	}

	static BigDecimal of(Money amount) {
		return BigDecimal.valueOf(amount.fen(), 2);
	}

}
