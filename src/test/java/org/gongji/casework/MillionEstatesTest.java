package org.gongji.casework;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.gongji.money.Money;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A million invented estates and their heirs: no fen is lost, and the order decides. */
class MillionEstatesTest {

	private static final int ESTATES = 1_000_000;

	private static final int MOST_HEIRS = 9;

	private static final long LARGEST = 1_000_000_000L;

	@Test
	void everyEstateIsSplitExactly() {
		SplittableRandom random = new SplittableRandom(20230101);
		long checked = 0;
		for (int estate = 0; estate < ESTATES; estate++) {
			Money amount = Money.ofFen(random.nextLong(LARGEST));
			List<HeirShare> shares = shares(random);
			check(amount, shares, HeirShares.split(amount, shares));
			checked += shares.size();
		}
		assertThat(checked).isGreaterThan(ESTATES);
	}

	/** Integer parts of one denominator: some heirs renounced and have none. */
	private static List<HeirShare> shares(SplittableRandom random) {
		int heirs = random.nextInt(1, MOST_HEIRS + 1);
		long[] parts = new long[heirs];
		long whole = 0;
		for (int heir = 0; heir < heirs; heir++) {
			parts[heir] = (random.nextInt(5) == 0) ? 0 : random.nextLong(1, 1000);
			whole += parts[heir];
		}
		if (whole == 0) {
			parts[0] = 1;
			whole = 1;
		}
		List<HeirShare> shares = new ArrayList<>(heirs);
		for (int heir = 0; heir < heirs; heir++) {
			shares.add(new HeirShare("" + heir, parts[heir], whole));
		}
		return shares;
	}

	private static void check(Money amount, List<HeirShare> shares, List<HeirPart> split) {
		long sum = 0;
		long extra = 0;
		boolean ended = false;
		for (int heir = 0; heir < shares.size(); heir++) {
			HeirShare share = shares.get(heir);
			long part = split.get(heir).amount().fen();
			long exact = BigInteger.valueOf(amount.fen())
				.multiply(BigInteger.valueOf(share.numerator()))
				.divide(BigInteger.valueOf(share.denominator()))
				.longValueExact();
			long more = part - exact;
			boolean fair = more == 0 || (more == 1 && share.numerator() > 0 && !ended);
			if (!fair || !split.get(heir).heir().equals(share.heir())) {
				throw new AssertionError("Unfair: " + amount + " " + shares + " " + split);
			}
			ended = ended || (more == 0 && share.numerator() > 0);
			sum += part;
			extra += more;
		}
		if (sum != amount.fen() || extra >= shares.size()) {
			throw new AssertionError("Lost or made: " + amount + " " + shares + " " + split);
		}
	}

}
