package org.gongji.spending;

import java.util.List;

import org.gongji.money.Money;

/**
 * One line of a basket as the till names it: number (from 1), item code, quantity, price
 * of one in fen, trace codes. Without a code it is the personal part (个人负担) that a
 * hospital's till enters for a whole visit. Nothing is checked here: what is wrong is
 * answered line by line.
 */
public record Bought(int number, String code, int quantity, Money unitPrice, List<String> traceCodes) {

	public Bought {
		traceCodes = List.copyOf(traceCodes);
	}

	/** The personal part of a visit at a medical institution. */
	public static Bought personalPart(int number, Money amount) {
		return new Bought(number, null, 1, amount, List.of());
	}

	boolean isPersonalPart() {
		return this.code == null;
	}

}
