package org.gongji.person;

import java.time.LocalDate;

import org.gongji.person.CertificateFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdentityNumberTest {

	@ParameterizedTest
	@ValueSource(strings = { "99010119491231028X", "99010119491231028x", "９９０１０１１９４９１２３１０２８Ｘ", "99010119491231028ｘ",
			" 990101 19491231 028X ", "990101-19491231-028X", "990101\u300019491231\u200B028X" })
	void readsWhatPeopleType(String typed) {
		assertThat(IdentityNumber.read(typed)).isEqualTo(new IdentityNumber("99010119491231028X"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# typed,                fault,          detail
			'',                     EMPTY,          ''
			' ',                    EMPTY,          ''
			99010119491231028,      LENGTH,         17
			99010119491231028X0,    X_NOT_LAST,     18
			9901011949123100210,    LENGTH,         19
			990101491231002,        FIFTEEN_DIGITS, ''
			990101194912310280,     CHECK_DIGIT,    ''
			990101194912310289,     CHECK_DIGIT,    ''
			990101194913310020,     NO_SUCH_DAY,    ''
			990101194900310020,     NO_SUCH_DAY,    ''
			990101202302290020,     NO_SUCH_DAY,    ''
			990101184912310020,     NO_SUCH_DAY,    ''
			X90101194912310020,     X_NOT_LAST,     1
			9901011949123100AX,     CHARACTER,      17
			99010119491231٠28X,     CHARACTER,      15
			99010119491231²28X,     CHARACTER,      15
			""", nullValues = "null")
	void saysWhatIsWrong(String typed, Kind kind, String detail) {
		assertThat(IdentityNumber.read(typed)).isEqualTo(new CertificateFault(kind, detail));
	}

	@Test
	void directionAndControlCharactersAreNamed() {
		assertThat(IdentityNumber.read("9901\u202E0119491231028X"))
			.isEqualTo(new CertificateFault(Kind.CHARACTER, "5"));
		assertThat(IdentityNumber.read("\u00009901")).isEqualTo(new CertificateFault(Kind.CHARACTER, "1"));
		assertThat(IdentityNumber.read(null)).isEqualTo(new CertificateFault(Kind.EMPTY, ""));
		assertThat(IdentityNumber.read("9".repeat(100_000))).isEqualTo(new CertificateFault(Kind.LENGTH, "100000"));
	}

	/**
	 * A changed digit or two swapped neighbours never pass: what the check digit is for.
	 */
	@Test
	void theCheckDigitCatchesEverySingleChangeOfTheSerial() {
		String good = "99010119491231028X";
		for (int place = 14; place < 17; place++) {
			for (char digit = '0'; digit <= '9'; digit++) {
				String changed = good.substring(0, place) + digit + good.substring(place + 1);
				assertThat(IdentityNumber.read(changed) instanceof IdentityNumber).isEqualTo(changed.equals(good));
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "9901011949123100, 2, 1949-12-31, FEMALE", "9901012000022900, 1, 2000-02-29, MALE",
			"9901011850010100, 9, 1850-01-01, MALE", "9901012199123100, 0, 2199-12-31, FEMALE" })
	void tellsBirthdayAndSex(String first16, String serial, LocalDate birthday, Sex sex) {
		String first17 = first16 + serial;
		IdentityNumber number = new IdentityNumber(first17 + IdentityNumber.checkDigit(first17));
		assertThat(number.birthday()).isEqualTo(birthday);
		assertThat(number.sex()).isEqualTo(sex);
	}

	@Test
	void neverShowsItselfInALog() {
		assertThat(new IdentityNumber("99010119491231028X")).hasToString("9901**********028X");
		assertThatThrownBy(() -> new IdentityNumber("990101194912310289")).isInstanceOf(IllegalArgumentException.class)
			.hasMessageNotContaining("9901");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# kind,             typed,                number
			FOREIGN_PASSPORT,   ' e 1234-5678 ',      E12345678
			MILITARY_OFFICER,   军字第1234567号,       军字第1234567号
			HONG_KONG_PERMIT,   Ｈ１２３４５６７８,    H12345678
			BIRTH_CERTIFICATE,  q530000001,           Q530000001
			""")
	void readsOtherCertificates(CertificateKind kind, String typed, String number) {
		assertThat(Certificate.read(kind, typed)).isEqualTo(new Certificate(kind, number));
	}

	@Test
	void refusesOtherCertificatesThatCannotBe() {
		CertificateKind kind = CertificateKind.FOREIGN_PASSPORT;
		assertThat(Certificate.read(kind, " - ")).isEqualTo(new CertificateFault(Kind.EMPTY, ""));
		assertThat(Certificate.read(kind, "E12😀")).isEqualTo(new CertificateFault(Kind.CHARACTER, "4"));
		assertThat(Certificate.read(kind, "E".repeat(50))).isInstanceOf(Certificate.class);
		assertThat(Certificate.read(kind, "E".repeat(51))).isEqualTo(new CertificateFault(Kind.LENGTH, "51"));
	}

	@Test
	void kindsAreFoundByNationalCode() {
		assertThat(CertificateKind.of("01")).contains(CertificateKind.RESIDENT_ID);
		assertThat(CertificateKind.of("1")).contains(CertificateKind.RESIDENT_ID);
		assertThat(CertificateKind.of("990201")).contains(CertificateKind.BIRTH_CERTIFICATE);
		assertThat(CertificateKind.of("18")).isEmpty();
		assertThat(CertificateKind.of("")).isEmpty();
		assertThat(CertificateKind.of(null)).isEmpty();
	}

}
