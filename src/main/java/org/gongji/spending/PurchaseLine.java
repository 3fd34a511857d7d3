package org.gongji.spending;

import org.gongji.catalogue.ItemCategory;
import org.gongji.money.Money;

/**
 * One line as the law sees it: its number (from 1), its category, whether the item bears
 * a national code and stands in the national system, whether its cost is in the policy's
 * scope (政策范围内), and what the person has to pay.
 */
public record PurchaseLine(int number, ItemCategory category, boolean nationalCode, boolean inNationalSystem,
		boolean inPolicy, Money amount) {

	public PurchaseLine {
		if (number < 1) {
			throw new IllegalArgumentException("Lines count from 1");
		}
		if (amount.isNegative()) {
			throw new IllegalArgumentException("A line's amount is not negative");
		}
	}

	/** The same line of a visit, of which the person has to pay this much. */
	PurchaseLine costing(Money personal, BillScope scope) {
		return new PurchaseLine(this.number, this.category, this.nationalCode, this.inNationalSystem,
				scope != BillScope.OUTSIDE, personal);
	}

}
