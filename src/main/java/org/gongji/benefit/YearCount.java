package org.gongji.benefit;

import org.gongji.money.Money;

/**
 * What was borne toward a deductible and what the fund paid, in fen; as a move of a
 * counter both may be negative.
 */
public record YearCount(Money towardDeductible, Money fundPaid) {

	public static final YearCount NOTHING = new YearCount(Money.ZERO, Money.ZERO);

	public YearCount plus(YearCount other) {
		return new YearCount(this.towardDeductible.plus(other.towardDeductible), this.fundPaid.plus(other.fundPaid));
	}

	public YearCount minus(YearCount other) {
		return new YearCount(this.towardDeductible.minus(other.towardDeductible), this.fundPaid.minus(other.fundPaid));
	}

	public YearCount negated() {
		return NOTHING.minus(this);
	}

	public boolean isZero() {
		return this.towardDeductible.isZero() && this.fundPaid.isZero();
	}

}
