package org.gongji.spending;

import org.gongji.testing.BenchOnPostgres;
import org.gongji.testing.Durability;

/** {@code settle.pg}: on a PostgreSQL that writes before it acknowledges. */
@BenchOnPostgres
class SettleBenchPostgresIT extends SettleBench {

	@Override
	String name() {
		return "settle.pg";
	}

	@Override
	void assertDurable() {
		Durability.assertOnPostgres(this.jdbc);
	}

}
