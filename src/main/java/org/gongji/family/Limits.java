package org.gongji.family;

import org.gongji.money.Money;

/**
 * How much of the account the owner allows one relative (共济限额): in a calendar month and
 * in one purchase, in fen; null where there is no limit (OQ-04).
 */
public record Limits(Money perMonth, Money perPurchase) {

	public static final Limits NONE = new Limits(null, null);

	public Limits {
		if (perMonth != null && perMonth.isNegative() || perPurchase != null && perPurchase.isNegative()) {
			throw new IllegalArgumentException("A limit is zero or more");
		}
	}

	/** As columns have them, in fen; null for no limit. */
	public static Limits of(Long perMonth, Long perPurchase) {
		return new Limits((perMonth != null) ? Money.ofFen(perMonth) : null,
				(perPurchase != null) ? Money.ofFen(perPurchase) : null);
	}

	/** What is left after that use of the month; null without a limit by month. */
	public Money left(Money used) {
		return (this.perMonth == null) ? null
				: (used.compareTo(this.perMonth) < 0) ? this.perMonth.minus(used) : Money.ZERO;
	}

}
