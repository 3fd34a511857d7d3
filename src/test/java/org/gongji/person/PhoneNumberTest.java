package org.gongji.person;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Phone numbers as people type them. */
class PhoneNumberTest {

	@ParameterizedTest
	@CsvSource({ "13900005678", "139 0000 5678", "139-0000-5678", "+86 139 0000 5678", "0086 13900005678",
			"8613900005678", "１３９００００５６７８" })
	void isRead(String typed) {
		assertThat(PhoneNumber.read(typed)).map(PhoneNumber::text).contains("13900005678");
		assertThat(PhoneNumber.read(typed).orElseThrow().toString()).isEqualTo("139****5678");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "1390000567", "139000056789", "12900005678", "23900005678", "1390000567a",
			"8613900005", "010-12345678" })
	void isNone(String typed) {
		assertThat(PhoneNumber.read(typed)).isEmpty();
	}

}
