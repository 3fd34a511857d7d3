package org.gongji.benefit;

import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hundred thousand random visits in each region. */
@Tag("night")
class RandomVisitsIT {

	@ParameterizedTest
	@ValueSource(strings = { Bills.LINCANG, Bills.XIAN, Bills.HEILONGJIANG, Bills.PINGLIANG, Bills.TIELING })
	void whateverComesTheLawHolds(String region) {
		new RandomVisits(region, ThreadLocalRandom.current().nextLong()).run(200_000);
	}

}
