package org.gongji.benefit;

import org.gongji.money.Money;

/**
 * The sums of a bill by what the policy covers, in fen, none negative: wholly in scope
 * (政策范围内、甲类), class-B drugs, class-B items and consumables, and outside scope. The cost
 * of a negotiated drug stands in scope before its first self-pay.
 */
public record VisitBill(Money inScope, Money classBDrug, Money classBItem, Money outsideScope) {

	public VisitBill {
		if (inScope.isNegative() || classBDrug.isNegative() || classBItem.isNegative() || outsideScope.isNegative()) {
			throw new IllegalArgumentException("No part of a bill is negative");
		}
	}

	public static VisitBill of(Money inScope, Money outsideScope) {
		return new VisitBill(inScope, Money.ZERO, Money.ZERO, outsideScope);
	}

	public Money total() {
		return covered().plus(this.outsideScope);
	}

	/** All but what lies outside scope, before any first self-pay. */
	Money covered() {
		return this.inScope.plus(this.classBDrug).plus(this.classBItem);
	}

}
