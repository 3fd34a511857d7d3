package org.gongji.crediting;

import org.gongji.testing.Bench;
import org.gongji.testing.BenchOnH2;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assumptions.assumeThat;

@BenchOnH2
class CreditBenchH2IT extends CreditBench {

	@Override
	String freshId() {
		return "random_uuid(7)";
	}

	@Test
	void aHundredThousand() throws Exception {
		assumeThat(Bench.wanted("credit.h2.100k")).isTrue();
		report("credit.h2.100k", warmed(PINGLIANG, 100_000), 60);
	}

	@Test
	void purchasesGoOn() throws Exception {
		assumeThat(Bench.wanted("credit.h2.purchases")).isTrue();
		purchases("credit.h2.purchases", 100_000);
	}

}
