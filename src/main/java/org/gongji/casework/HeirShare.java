package org.gongji.casework;

import java.util.Objects;

/** The proven share of one heir (继承份额) as an exact fraction of the estate. */
public record HeirShare(String heir, long numerator, long denominator) {

	public HeirShare {
		Objects.requireNonNull(heir, "heir");
		if (numerator < 0 || denominator <= 0) {
			throw new IllegalArgumentException("A share is zero or more, of one or more parts");
		}
	}

	Fraction fraction() {
		return Fraction.of(this.numerator, this.denominator);
	}

}
