package org.gongji.benefit;

import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * A deductible or a cap of a year: how it counts, its amount in fen (null unless
 * counted), what of it is used, and where it stands. The parameter names what the bureau
 * has to set (empty otherwise).
 */
public record YearPart(State state, Money amount, Money used, List<Citation> citations, String parameter) {

	/** How it counts. */
	public enum State {

		/** Over the year, up to the amount. */
		COUNTED,
		/** Over the year, up to an amount that depends on the hospital's level. */
		BY_LEVEL,
		/** At each visit anew. */
		EACH_VISIT,
		/** There is none. */
		NONE,
		/** The bureau has not set it. */
		NOT_SET

	}

	public YearPart {
		citations = List.copyOf(citations);
		if ((state == State.COUNTED) != (amount != null)) {
			throw new IllegalArgumentException("Exactly what is counted has one amount");
		}
	}

	/** What is left of the amount, never below zero; null unless counted. */
	public Money left() {
		if (this.amount == null) {
			return null;
		}
		return this.used.compareTo(this.amount) > 0 ? Money.ZERO : this.amount.minus(this.used);
	}

	/** The used share in hundredths, from 0 to 100; 0 unless counted. */
	public int percent() {
		if (this.amount == null || !this.amount.isPositive()) {
			return 0;
		}
		return (int) Math.min(100, this.used.fen() * 100 / this.amount.fen());
	}

}
