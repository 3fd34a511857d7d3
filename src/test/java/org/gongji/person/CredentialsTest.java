package org.gongji.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialsTest {

	@ParameterizedTest
	@CsvSource({ "280000000000000000, E_VOUCHER", "２８００００００００００００００００, E_VOUCHER", "2800 0000 0000 0000 00, E_VOUCHER",
			"28000000000000000X, RESIDENT_ID_CARD", "99010119491231028x, RESIDENT_ID_CARD",
			"990101194912310, RESIDENT_ID_CARD", "2800000000000000000, SOCIAL_SECURITY_CARD",
			"T123456789012, SOCIAL_SECURITY_CARD", "A12345678, SOCIAL_SECURITY_CARD",
			"99010119491231, SOCIAL_SECURITY_CARD" })
	void theScanTellsWhatWasShown(String typed, VoucherKind kind) {
		assertThat(Credentials.kindOf(typed)).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "135790, true", "１３５７９０, true", "'135 790', true", "000001, true", "13579, false", "1357900, false",
			"111111, false", "13579a, false", "'', false" })
	void aPinHasSixDigitsNotAllTheSame(String typed, boolean fine) {
		assertThat(Pins.wellFormed(typed)).isEqualTo(fine);
	}

	@ParameterizedTest
	@CsvSource({ "a12345678, A12345678", "Ａ１２３ ４５６-78, A12345678" })
	void aCardNumberIsReadAsTyped(String typed, String number) {
		assertThat(CardNumber.read(typed)).isEqualTo(new CardNumber(number));
	}

	@Test
	void aCardNumberHasNineToThirtyTwoCharacters() {
		assertThat(CardNumber.read("A1234567")).isInstanceOf(CardReading.Malformed.class);
		assertThat(CardNumber.read("A".repeat(32))).isInstanceOf(CardNumber.class);
		assertThat(CardNumber.read("A".repeat(33))).isInstanceOf(CardReading.Malformed.class);
		assertThat(CardNumber.read(null)).isInstanceOf(CardReading.Malformed.class);
	}

}
