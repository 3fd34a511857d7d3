package org.gongji.crediting;

import org.gongji.testing.Bench;
import org.gongji.testing.BenchOnPostgres;
import org.junit.jupiter.api.Test;

import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * A million accounts beside a hundred thousand of another region, in a database of its
 * own and a heap of 512 MB.
 */
@BenchOnPostgres
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class CreditBenchMillionIT extends CreditBench {

	private static final long HEAP = 512L * 1024 * 1024;

	@Override
	String freshId() {
		return "uuidv7()";
	}

	@Test
	void aMillion() throws Exception {
		assumeThat(Bench.wanted("credit.pg.1m")).isTrue();
		assertThat(Runtime.getRuntime().maxMemory()).isLessThanOrEqualTo(HEAP);
		Rates few = warmed(HEILONGJIANG, 100_000);
		Rates many = once(PINGLIANG, 1_000_000);
		Bench.report("credit.pg.1m.beside100k", many.product(), "accounts_per_s", few.product());
		report("credit.pg.1m", many, 70);
		assertThat(many.product() * 100 / few.product()).isGreaterThanOrEqualTo(85);
	}

}
