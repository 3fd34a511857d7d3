package org.gongji.clearing;

import org.gongji.money.Money;

/**
 * What is compared of a settlement, in fen; that of a reversal is below zero. Accounts
 * are null where nobody states what they paid.
 */
public record Figures(Money total, Money fund, Money account) {

	static final Figures NONE = new Figures(Money.ZERO, Money.ZERO, Money.ZERO);

	Figures plus(Figures other) {
		return new Figures(this.total.plus(other.total), this.fund.plus(other.fund), this.account.plus(other.account));
	}

	Figures negated() {
		return new Figures(this.total.negated(), this.fund.negated(), this.account.negated());
	}

	/** What is left for cash. */
	public Money cash() {
		return this.total.minus(this.fund).minus(this.account);
	}

}
