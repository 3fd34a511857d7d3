package org.gongji.casework;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.money.Money;

/**
 * Splits an estate among heirs (OQ-07): every share is cut down to the fen, and the fen
 * that are left go one each to the heirs in the listed order; who has no share gets none.
 */
public final class HeirShares {

	private HeirShares() {
	}

	/** Whether there are heirs, each once, and their shares are exactly one whole. */
	public static boolean whole(List<HeirShare> shares) {
		Set<String> heirs = shares.stream().map(HeirShare::heir).collect(Collectors.toSet());
		return !shares.isEmpty() && heirs.size() == shares.size() && sum(shares).equals(Fraction.ONE);
	}

	/** What the shares come to. */
	public static Fraction sum(List<HeirShare> shares) {
		return shares.stream().map(HeirShare::fraction).reduce(Fraction.ZERO, Fraction::plus);
	}

	/**
	 * The parts in the listed order, in fen; they add up to the estate.
	 * @param estate zero or more
	 * @param shares one whole, see {@link #whole}; others are refused by
	 * {@link IllegalArgumentException}
	 */
	public static List<HeirPart> split(Money estate, List<HeirShare> shares) {
		if (estate.isNegative() || !whole(shares)) {
			throw new IllegalArgumentException("An estate is not negative, and its shares make one whole");
		}
		List<Money> cut = shares.stream().map((share) -> cut(estate, share)).toList();
		long left = estate.minus(Money.sum(cut)).fen();
		List<HeirPart> parts = new ArrayList<>(shares.size());
		for (int i = 0; i < shares.size(); i++) {
			boolean more = left > 0 && shares.get(i).numerator() > 0;
			left -= more ? 1 : 0;
			parts.add(new HeirPart(shares.get(i).heir(), more ? cut.get(i).plus(Money.ofFen(1)) : cut.get(i)));
		}
		return List.copyOf(parts);
	}

	private static Money cut(Money estate, HeirShare share) {
		return Money.ofFen(BigInteger.valueOf(estate.fen())
			.multiply(BigInteger.valueOf(share.numerator()))
			.divide(BigInteger.valueOf(share.denominator()))
			.longValueExact());
	}

}
