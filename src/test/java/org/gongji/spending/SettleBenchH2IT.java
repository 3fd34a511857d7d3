package org.gongji.spending;

import org.gongji.testing.BenchOnH2;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code settle.h2}: on a file, written before it is acknowledged. */
@BenchOnH2
class SettleBenchH2IT extends SettleBench {

	@Override
	String name() {
		return "settle.h2";
	}

	@Override
	void assertDurable() {
		assertThat(this.jdbc
			.sql("select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
			.query(String.class)
			.single()).isEqualTo("0");
	}

}
