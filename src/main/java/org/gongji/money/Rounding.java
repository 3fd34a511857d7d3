package org.gongji.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding to the fen, half-up, written once (R-C5). */
public final class Rounding {

	private Rounding() {
	}

	/** The exact amount in fen, rounded half-up to whole fen. */
	public static Money toFen(BigDecimal fen) {
		return Money.ofFen(fen.setScale(0, RoundingMode.HALF_UP).longValueExact());
	}

	/** An exact quotient in fen, rounded half-up to whole fen. */
	static Money toFen(BigDecimal dividend, BigDecimal divisor) {
		return Money.ofFen(dividend.divide(divisor, 0, RoundingMode.HALF_UP).longValueExact());
	}

	/** A quotient of whole numbers that are not negative, rounded half-up. */
	static long halfUp(long dividend, long divisor) {
		return Math.addExact(dividend, divisor / 2) / divisor;
	}

	/** An exact share of an amount, such as 0.60 of it, rounded half-up to the fen. */
	public static Money share(Money amount, BigDecimal ratio) {
		return toFen(ratio.multiply(BigDecimal.valueOf(amount.fen())));
	}

}
