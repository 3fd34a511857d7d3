package org.gongji.casework;

import org.gongji.casework.BankAccountFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BankAccountTest {

	@ParameterizedTest
	@ValueSource(strings = { "6222021234567890128", "６２２２０２１２３４５６７８９０１２８", " 6222 0212 3456 7890 128 ",
			"6222-0212-3456-7890-128", "6222\u30000212\u200B34567890128" })
	void readsWhatPeopleType(String typed) {
		assertThat(BankAccount.read(typed)).isEqualTo(new BankAccount("6222021234567890128"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# typed,                             fault,       detail
			'',                                  EMPTY,       ''
			' ',                                 EMPTY,       ''
			1234567,                             LENGTH,      7
			123456789012345678901234567890123,   LENGTH,      33
			62220212345A7890128,                 CHARACTER,   12
			62220212345٧7890128,                 CHARACTER,   12
			6222021234567890129,                 CHECK_DIGIT, ''
			6222021234567891028,                 CHECK_DIGIT, ''
			6222020000000001,                    CHECK_DIGIT, ''
			""")
	void saysWhatIsWrong(String typed, Kind kind, String detail) {
		assertThat(BankAccount.read(typed)).isEqualTo(new BankAccountFault(kind, detail));
	}

	@ParameterizedTest
	@ValueSource(strings = { "12345678", "12345678901234567890123456789012", "622202000000000", "62220200000000000000",
			"4000000000000001" })
	void onlyCardsOfTheUnionHaveACheckDigit(String number) {
		assertThat(BankAccount.read(number)).isEqualTo(new BankAccount(number));
	}

	@Test
	void everySingleWrongDigitOfACardIsCaught() {
		String card = "6222021234567890128";
		for (int at = 2; at < card.length(); at++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				String typed = card.substring(0, at) + digit + card.substring(at + 1);
				assertThat(BankAccount.read(typed) instanceof BankAccount).as(typed).isEqualTo(typed.equals(card));
			}
		}
	}

	@Test
	void noTextShowsTheWholeNumber() {
		assertThat(new BankAccount("6222021234567890128")).hasToString("**** 0128");
		assertThat(BankAccount.read(null)).isEqualTo(new BankAccountFault(Kind.EMPTY, ""));
		assertThatThrownBy(() -> new BankAccount("6222021234567890129")).hasMessageNotContaining("6222");
	}

}
