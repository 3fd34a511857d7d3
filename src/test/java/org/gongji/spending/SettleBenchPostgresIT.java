package org.gongji.spending;

import org.gongji.testing.BenchOnPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code settle.pg}: on a PostgreSQL that writes before it acknowledges. */
@BenchOnPostgres
class SettleBenchPostgresIT extends SettleBench {

	@Override
	String name() {
		return "settle.pg";
	}

	@Override
	void assertDurable() {
		assertThat(this.jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
		assertThat(this.jdbc.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
	}

}
