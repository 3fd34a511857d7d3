package org.gongji.spending;

import java.util.ArrayList;
import java.util.List;

import org.gongji.money.Money;

/**
 * One line of a basket: without a code it is the personal part of a visit; the price of
 * one is null until someone names it.
 */
public record BasketLine(int number, String code, String name, String specification, int quantity, Money unitPrice,
		List<String> traceCodes) {

	public BasketLine {
		traceCodes = List.copyOf(traceCodes);
	}

	public boolean isPersonalPart() {
		return this.code == null;
	}

	public boolean priced() {
		return this.unitPrice != null;
	}

	/** What the line comes to; null while the price is not known. */
	public Money amount() {
		return priced() ? this.unitPrice.times(this.quantity) : null;
	}

	BasketLine with(int units, Money price) {
		return new BasketLine(this.number, this.code, this.name, this.specification, units, price, this.traceCodes);
	}

	/** One more of the same, or its trace code where one pack still lacks it. */
	BasketLine more(String traceCode) {
		List<String> codes = new ArrayList<>(this.traceCodes);
		boolean lacking = traceCode != null && codes.size() < this.quantity;
		if (traceCode != null) {
			codes.add(traceCode);
		}
		return new BasketLine(this.number, this.code, this.name, this.specification,
				lacking ? this.quantity : this.quantity + 1, this.unitPrice, codes);
	}

	/** As the law is asked; the line has a price. */
	Bought bought() {
		return isPersonalPart() ? Bought.personalPart(this.number, this.unitPrice)
				: new Bought(this.number, this.code, this.quantity, this.unitPrice, this.traceCodes);
	}

}
