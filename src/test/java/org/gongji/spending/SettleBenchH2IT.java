package org.gongji.spending;

import org.gongji.testing.BenchOnH2;
import org.gongji.testing.Durability;

/** {@code settle.h2}: on a file, written before it is acknowledged. */
@BenchOnH2
class SettleBenchH2IT extends SettleBench {

	@Override
	String name() {
		return "settle.h2";
	}

	@Override
	void assertDurable() {
		Durability.assertOnH2(this.jdbc);
	}

}
