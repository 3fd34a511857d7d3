package org.gongji.money;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Amounts as people type them, as receipts print them, and as ratios cut them. */
class AmountsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			30           | 3000
			30.5         | 3050
			30.50        | 3050
			0            | 0
			0.01         | 1
			１２０．５０  | 12050
			1,234.50     | 123450
			1，234.50    | 123450
			￥12         | 1200
			12 元        | 1200
			9999999.99   | 999999999
			""")
	void readsWhatPeopleType(String typed, long fen) {
		assertThat(AmountText.read(typed)).contains(Money.ofFen(fen));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-1", "1.234", "1e3", "abc", "1,23", "10000000", "1.", ".5", "NaN", "٣",
			"1\u0000", "\u202e12", "12345678901234567890123456789012345678901" })
	void refusesWhatIsNoAmount(String typed) {
		assertThat(AmountText.read(typed)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, 零元整", "1, 壹分", "10, 壹角整", "12, 壹角贰分", "100, 壹元整", "105, 壹元零伍分", "12050, 壹佰贰拾元伍角整", "1000000, 壹万元整",
			"1000100, 壹万零壹元整", "10010000, 壹拾万零壹佰元整", "100500, 壹仟零伍元整", "120034, 壹仟贰佰元叁角肆分", "-3000, 负叁拾元整",
			"999999999, 玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分" })
	void speaksInCapitalWords(long fen, String words) {
		assertThat(AmountWords.of(Money.ofFen(fen))).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "100, 0.005, 1", "100, 0.0049, 0", "99, 0.5, 50", "10001, 0.60, 6001", "10001, 0.55, 5501",
			"0, 0.6, 0" })
	void roundsHalfUpToTheFen(long fen, BigDecimal ratio, long share) {
		assertThat(Rounding.share(Money.ofFen(fen), ratio)).isEqualTo(Money.ofFen(share));
	}

	@Test
	void overflowIsRefused() {
		assertThatExceptionOfType(ArithmeticException.class)
			.isThrownBy(() -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)));
		assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.ofYuan("1.005"));
	}

}
