package org.gongji.spending.web;

import org.gongji.testing.BenchOnPostgres;
import org.gongji.testing.Durability;

/** {@code settle.http.pg}: on a PostgreSQL that writes before it acknowledges. */
@BenchOnPostgres
class SettleHttpBenchPostgresIT extends SettleHttpBench {

	@Override
	String name() {
		return "settle.http.pg";
	}

	@Override
	void assertDurable() {
		Durability.assertOnPostgres(this.jdbc);
	}

}
