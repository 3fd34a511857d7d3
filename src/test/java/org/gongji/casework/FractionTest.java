package org.gongji.casework;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FractionTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
			typed    | numerator | denominator | text
			1/3      | 1         | 3           | 1/3
			２／４   | 1         | 2           | 50%
			50%      | 1         | 2           | 50%
			50 ％    | 1         | 2           | 50%
			0.5      | 1         | 2           | 50%
			33.33%   | 3333      | 10000       | 33.33%
			33.333%  | 33333     | 100000      | 33333/100000
			1        | 1         | 1           | 100%
			100%     | 1         | 1           | 100%
			0        | 0         | 1           | 0%
			""")
	void isReadExactly(String typed, long numerator, long denominator, String text) {
		Fraction read = Fraction.read(typed).orElseThrow();
		assertThat(read).isEqualTo(Fraction.of(numerator, denominator));
		assertThat(read.text()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "1/0", "4/3", "101%", "1.5", "0.333...", "1/3+1/3", "三分之一", "约1/3", "-1/3",
			"1/3%", "%", "1/1234567890" })
	void whatIsNotExactIsRefused(String typed) {
		assertThat(Fraction.read(typed)).isEmpty();
	}

	@Test
	void threeThirdsAreOneAndNinetyNinePercentAreNot() {
		Fraction third = Fraction.of(1, 3);
		assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
		assertThat(Fraction.of(33, 100).plus(Fraction.of(66, 100)).text()).isEqualTo("99%");
		assertThat(Fraction.read(null)).isEqualTo(Optional.empty());
	}

}
