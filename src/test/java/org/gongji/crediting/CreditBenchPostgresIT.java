package org.gongji.crediting;

import org.gongji.testing.Bench;
import org.gongji.testing.BenchOnPostgres;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assumptions.assumeThat;

@BenchOnPostgres
class CreditBenchPostgresIT extends CreditBench {

	@Override
	String freshId() {
		return "uuidv7()";
	}

	@Test
	void aHundredThousand() throws Exception {
		assumeThat(Bench.wanted("credit.pg.100k")).isTrue();
		report("credit.pg.100k", warmed(PINGLIANG, 100_000), 70);
	}

	@Test
	void purchasesGoOn() throws Exception {
		assumeThat(Bench.wanted("credit.pg.purchases")).isTrue();
		purchases("credit.pg.purchases", 100_000);
	}

}
