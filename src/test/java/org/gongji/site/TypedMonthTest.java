package org.gongji.site;

import java.time.YearMonth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Months as people type them. */
class TypedMonthTest {

	@ParameterizedTest
	@ValueSource(strings = { "2026-01", "2026-1", "2026/01", "2026.1", "2026年1月", " 2026 年 01 月 ", "２０２６－０１" })
	void aMonthIsRead(String typed) {
		assertThat(TypedMonth.read(typed)).contains(YearMonth.of(2026, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "2026", "2026-13", "2026-00", "202601", "26-01", "2026-01-01", "+2026-01" })
	void anythingElseIsNot(String typed) {
		assertThat(TypedMonth.read(typed)).isEmpty();
	}

}
