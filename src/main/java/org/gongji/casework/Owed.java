package org.gongji.casework;

import org.gongji.money.Money;

/** What a payee of an approved case is to get: fen above zero. */
public record Owed(PayeeId payee, Money amount) {

	public Owed {
		if (!amount.isPositive()) {
			throw new IllegalArgumentException("What is owed is above zero");
		}
	}

}
