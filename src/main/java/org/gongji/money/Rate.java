package org.gongji.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A share of one, such as 0.60 (比例), ready for exact reckoning in whole numbers: it is
 * kept in millionths, and anything finer is refused.
 */
public final class Rate {

	private static final int DIGITS = 6;

	private static final long WHOLE = 1_000_000;

	private final BigDecimal ratio;

	private final long millionths;

	private Rate(BigDecimal ratio) {
		this.ratio = ratio;
		this.millionths = ratio.movePointRight(DIGITS).longValueExact();
		if (this.millionths < 0) {
			throw new IllegalArgumentException("A rate is not negative");
		}
	}

	public static Rate of(BigDecimal ratio) {
		return new Rate(ratio);
	}

	/** As it was written. */
	public BigDecimal ratio() {
		return this.ratio;
	}

	/** This share of an amount that is not negative, rounded half-up to the fen. */
	public Money of(Money amount) {
		return Money.ofFen(Rounding.halfUp(Math.multiplyExact(amount.fen(), this.millionths), WHOLE));
	}

	/** So many points less, never below zero. */
	public Rate less(BigDecimal points) {
		return new Rate(this.ratio.subtract(points).max(BigDecimal.ZERO));
	}

	/**
	 * Another share of that part of a base which lies beyond what fills a room at this
	 * share. The base at the room stays exact; the result is rounded half-up once.
	 */
	public Money beyond(Money base, Money room, Rate other) {
		BigInteger rest = BigInteger.valueOf(base.fen())
			.multiply(BigInteger.valueOf(this.millionths))
			.subtract(BigInteger.valueOf(room.fen()).multiply(BigInteger.valueOf(WHOLE)));
		return Rounding.toFen(new BigDecimal(rest.multiply(BigInteger.valueOf(other.millionths))),
				new BigDecimal(BigInteger.valueOf(this.millionths).multiply(BigInteger.valueOf(WHOLE))));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Rate rate && this.millionths == rate.millionths;
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.millionths);
	}

	@Override
	public String toString() {
		return this.ratio.toPlainString();
	}

}
