package org.gongji.money;

import java.math.BigDecimal;

/**
 * An amount of money (金额) in whole fen (分). May be negative, as in a reversal; arithmetic
 * refuses overflow by {@link ArithmeticException}.
 */
public record Money(long fen) implements Comparable<Money> {

	public static final Money ZERO = new Money(0);

	private static final int DIGITS = 2;

	public static Money ofFen(long fen) {
		return fen == 0 ? ZERO : new Money(fen);
	}

	/**
	 * Reads yuan such as {@code 30}, {@code 30.5} or {@code 30.00}; refuses more than two
	 * decimals.
	 */
	public static Money ofYuan(String yuan) {
		return ofFen(new BigDecimal(yuan).movePointRight(DIGITS).longValueExact());
	}

	public static Money sum(Iterable<Money> amounts) {
		Money total = ZERO;
		for (Money amount : amounts) {
			total = total.plus(amount);
		}
		return total;
	}

	public Money plus(Money other) {
		return ofFen(Math.addExact(this.fen, other.fen));
	}

	public Money minus(Money other) {
		return ofFen(Math.subtractExact(this.fen, other.fen));
	}

	public Money times(long count) {
		return ofFen(Math.multiplyExact(this.fen, count));
	}

	public Money negated() {
		return ofFen(Math.negateExact(this.fen));
	}

	public Money min(Money other) {
		return this.fen <= other.fen ? this : other;
	}

	public boolean isZero() {
		return this.fen == 0;
	}

	public boolean isPositive() {
		return this.fen > 0;
	}

	public boolean isNegative() {
		return this.fen < 0;
	}

	/** Yuan with exactly two decimals and no grouping, such as {@code 1234.50}. */
	public String yuan() {
		return BigDecimal.valueOf(this.fen, DIGITS).toPlainString();
	}

	@Override
	public int compareTo(Money other) {
		return Long.compare(this.fen, other.fen);
	}

	@Override
	public String toString() {
		return yuan();
	}

}
