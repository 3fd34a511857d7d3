package org.gongji.crediting;

import java.util.concurrent.ThreadLocalRandom;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A hundred thousand other histories at night, from a seed that is told. */
class CorrectionPropertyIT {

	@Test
	@Tag("night")
	void lateAndEarlyRecordsEndAtTheSameSums() {
		long seed = ThreadLocalRandom.current().nextLong(1L << 40);
		int corrections = CorrectionPropertyTest.run(seed, 100_000, (fact) -> true);
		System.out.println("corrections in 100,000 histories from seed " + seed + ": " + corrections);
		assertThat(corrections).as("seed " + seed).isGreaterThan(500_000);
	}

}
