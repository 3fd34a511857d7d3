package org.gongji.spending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.gongji.money.Money;

/**
 * One line of a basket as the till names it: number (from 1), item code, quantity, price
 * of one in fen, trace codes. Without a code it is the personal part (个人负担) that a
 * hospital's till enters for a whole visit. Nothing is checked here: what is wrong is
 * answered line by line.
 *
 * @param measure how much of what was sold by weight or at a price below the fen, such as
 * herbs: then the line is one lot at its whole price; else null
 */
public record Bought(int number, String code, int quantity, Money unitPrice, List<String> traceCodes, Measure measure) {

	public Bought {
		traceCodes = List.copyOf(traceCodes);
	}

	public Bought(int number, String code, int quantity, Money unitPrice, List<String> traceCodes) {
		this(number, code, quantity, unitPrice, traceCodes, null);
	}

	/** The personal part of a visit at a medical institution. */
	public static Bought personalPart(int number, Money amount) {
		return new Bought(number, null, 1, amount, List.of());
	}

	/** One lot at its whole price in fen, so many units at so many yuan each. */
	public static Bought lot(int number, String code, Money amount, List<String> traceCodes, BigDecimal count,
			BigDecimal each) {
		return new Bought(number, code, 1, amount, traceCodes, new Measure(count, each));
	}

	boolean isPersonalPart() {
		return this.code == null;
	}

	/** The price of one unit in fen, a part of a fen rounded up; for the price limit. */
	Money each() {
		return (this.measure == null) ? this.unitPrice
				: Money.ofFen(this.measure.each().movePointRight(2).setScale(0, RoundingMode.CEILING).longValueExact());
	}

	/** How many packs can bear a trace code at most. */
	int packs() {
		return (this.measure == null) ? this.quantity
				: this.measure.count().setScale(0, RoundingMode.CEILING).intValueExact();
	}

	/** So many units at so many yuan each. */
	public record Measure(BigDecimal count, BigDecimal each) {

	}

}
