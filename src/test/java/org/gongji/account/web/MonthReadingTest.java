package org.gongji.account.web;

import java.time.YearMonth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which months a statement is given for. */
class MonthReadingTest {

	private static final YearMonth FIRST = YearMonth.of(2024, 3);

	private static final YearMonth PRESENT = YearMonth.of(2026, 11);

	@ParameterizedTest
	@CsvSource({ "2024-03", "2026-11", "2025-12", "２０２５-０１", "' 2025-02 '" })
	void aMonthOfTheAccountIsShown(String typed) {
		assertThat(read(typed)).isInstanceOf(MonthReading.Known.class);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " ", "\u3000" })
	void nothingTypedMeansThePresentMonth(String typed) {
		assertThat(read(typed)).isEqualTo(new MonthReading.Known(PRESENT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2025-13", "2025-00", "2025-1", "25-01", "2025-01-01", "2025/01", "+2025-01", "-025-01",
			"12025-01", "\uD83D\uDE00", "x" })
	void anythingElseIsUnreadable(String typed) {
		assertThat(read(typed)).isEqualTo(new MonthReading.Unreadable());
	}

	@ParameterizedTest
	@CsvSource({ "2024-02,BeforeTheFirst", "0000-01,BeforeTheFirst", "2026-12,NotYet", "9999-12,NotYet" })
	void aMonthBeyondTheAccountIsSaidToBe(String typed, String which) {
		assertThat(read(typed).getClass().getSimpleName()).isEqualTo(which);
	}

	private static MonthReading read(String typed) {
		return MonthReading.read(typed, FIRST, PRESENT);
	}

}
