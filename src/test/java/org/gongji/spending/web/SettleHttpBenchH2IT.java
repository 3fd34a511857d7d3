package org.gongji.spending.web;

import org.gongji.testing.BenchOnH2;
import org.gongji.testing.Durability;

/** {@code settle.http.h2}: on a file, written before it is acknowledged. */
@BenchOnH2
class SettleHttpBenchH2IT extends SettleHttpBench {

	@Override
	String name() {
		return "settle.http.h2";
	}

	@Override
	void assertDurable() {
		Durability.assertOnH2(this.jdbc);
	}

}
