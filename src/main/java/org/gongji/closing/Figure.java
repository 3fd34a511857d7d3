package org.gongji.closing;

import org.gongji.money.Money;

/** An amount in fen and how many movements it is of; nought where nobody counts. */
public record Figure(Money amount, long count) {

	public static final Figure NONE = new Figure(Money.ZERO, 0);

	Figure plus(Figure more) {
		return new Figure(this.amount.plus(more.amount), this.count + more.count);
	}

}
