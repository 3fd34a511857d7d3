package org.gongji.benefit;

import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two thousand random visits in each region; the night runs many more. */
class RandomVisitsTest {

	@ParameterizedTest
	@ValueSource(strings = { Bills.LINCANG, Bills.XIAN, Bills.HEILONGJIANG, Bills.PINGLIANG, Bills.TIELING })
	void whateverComesTheLawHolds(String region) {
		new RandomVisits(region, ThreadLocalRandom.current().nextLong()).run(2_000);
	}

}
