package org.gongji.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Fails unless a commit is on disk before it is acknowledged. */
public final class Durability {

	private Durability() {
	}

	public static void assertOnH2(JdbcClient jdbc) {
		assertThat(jdbc.sql("select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
			.query(String.class)
			.single()).isEqualTo("0");
	}

	public static void assertOnPostgres(JdbcClient jdbc) {
		assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
		assertThat(jdbc.sql("show synchronous_commit").query(String.class).single()).isEqualTo("on");
	}

}
