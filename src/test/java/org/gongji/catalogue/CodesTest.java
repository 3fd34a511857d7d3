package org.gongji.catalogue;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Which texts are codes, and which words refuse the others. */
class CodesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# typed                          | code                            | problem
			XB01ACA056A012030101554          | XB01ACA056A012030101554         |
			XS02AAY040Q010010100830          | XS02AAY040Q010010100830         |
			ZA01BAG0001010100001234          |                                 |
			ZA01BAG000101010000123           |                                 | DRUG_LENGTH
			ZA01BAG00010101000012345         |                                 | DRUG_LENGTH
			xb01aca056a012030101554          | XB01ACA056A012030101554         |
			XB01 ACA056 A012030101554        | XB01ACA056A012030101554         |
			ＸＢ０１ＡＣＡ０５６Ａ０１２０３０１０１５５４ | XB01ACA056A012030101554 |
			XB01ACA056A01203010155-          |                                 | BAD_CHARACTER
			T0001000010010000001             | T0001000010010000001            |
			T000100001001000000              |                                 | GRANULES_LENGTH
			T00010000100100000011            |                                 | GRANULES_LENGTH
			C0101010100000000001             | C0101010100000000001            |
			C010101010000000000              |                                 | CONSUMABLE_LENGTH
			C01010101000000000010            |                                 | CONSUMABLE_LENGTH
			C01010101000000000010000001      | C01010101000000000010000001     |
			C010101010000000000100000012     |                                 | CONSUMABLE_LENGTH
			110100001                        | 110100001                       |
			001101000010000-110100001        | 001101000010000-110100001       |
			11010                            |                                 | SERVICE_LENGTH
			110100                           | 110100                          |
			123456789012345678901234567890   | 123456789012345678901234567890  |
			1234567890123456789012345678901  |                                 | SERVICE_LENGTH
			HELLOWORLD                       |                                 | UNKNOWN_LETTER
			-110100001                       |                                 | UNKNOWN_LETTER
			G123                             | G123                            |
			G12                              |                                 | HOUSE_LENGTH
			G12345678901234567890123456789   | G12345678901234567890123456789  |
			G123456789012345678901234567890  |                                 | HOUSE_LENGTH
			阿司匹林                          |                                 | BAD_CHARACTER
			XB01ACA056A0120301015\u202E4     |                                 | BAD_CHARACTER
			''                               |                                 | EMPTY
			'   '                            |                                 | EMPTY
			""")
	void itemCodes(String typed, String code, CodeProblem problem) {
		ItemCode.Parsed parsed = ItemCode.parse(typed);
		if (problem != null) {
			assertThat(parsed).isEqualTo(new ItemCode.Refused(problem));
		}
		else {
			String expected = (code != null) ? code : typed;
			assertThat(parsed).isEqualTo(new ItemCode.Read(new ItemCode(expected)));
		}
	}

	@Test
	void nothingIsNoCode() {
		assertThat(ItemCode.parse(null)).isEqualTo(new ItemCode.Refused(CodeProblem.EMPTY));
		assertThat(Scanned.parse(null)).isEqualTo(new Scanned.Unknown(CodeProblem.EMPTY));
		assertThat(TraceCode.problemOf(null)).isEqualTo(CodeProblem.EMPTY);
	}

	@Test
	void aNulOrThreeHundredCharactersAreRefused() {
		assertThat(ItemCode.parse("XB01ACA056A01203010155\u0000"))
			.isEqualTo(new ItemCode.Refused(CodeProblem.BAD_CHARACTER));
		assertThat(ItemCode.parse("9".repeat(300))).isEqualTo(new ItemCode.Refused(CodeProblem.TOO_LONG));
		assertThat(Scanned.parse("9".repeat(300))).isEqualTo(new Scanned.Unknown(CodeProblem.TOO_LONG));
		assertThat(TraceCode.problemOf("9".repeat(300))).isEqualTo(CodeProblem.TOO_LONG);
	}

	@Test
	void aHouseCodeIsNotNational() {
		assertThat(new ItemCode("G6901234567892").national()).isFalse();
		assertThat(new ItemCode("110100001").national()).isTrue();
		assertThatThrownBy(() -> new NationalCode("G6901234567892")).isInstanceOf(IllegalArgumentException.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# typed                    | problem
			81234567890123456789       |
			８１２３４５６７８９０１２３４５６７８９ |
			8123 4567 8901 2345 6789   |
			8123456789012345678        | TRACE_LENGTH
			812345678901234567890      | TRACE_LENGTH
			8123456789012345678X       | BAD_CHARACTER
			'8123456789012345678٣'     | BAD_CHARACTER
			""")
	void traceCodes(String typed, CodeProblem problem) {
		assertThat(TraceCode.problemOf(typed)).isEqualTo(problem);
		if (problem == null) {
			assertThat(TraceCode.parse(typed)).isEqualTo(new TraceCode("81234567890123456789"));
		}
		else {
			assertThat(TraceCode.parse(typed)).isNull();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# scanned                 | kind    | problem
			81234567890123456789      | OfTrace |
			6901234567892             | OfBar   |
			６９０１２３４５６７８９２ | OfBar   |
			6901234567893             | Unknown | BARCODE_CHECK_DIGIT
			96385074                  | OfBar   |
			036000291452              | OfBar   |
			10614141000415            | OfBar   |
			10614141000416            | Unknown | BARCODE_CHECK_DIGIT
			XB01ACA056A012030101554   | OfItem  |
			g6901234567892            | OfItem  |
			110100001                 | OfItem  |
			1234                      | Unknown | SERVICE_LENGTH
			😀                        | Unknown | BAD_CHARACTER
			""")
	void whatWasScanned(String typed, String kind, CodeProblem problem) {
		Scanned scanned = Scanned.parse(typed);
		assertThat(scanned.getClass().getSimpleName()).isEqualTo(kind);
		if (problem != null) {
			assertThat(scanned).isEqualTo(new Scanned.Unknown(problem));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "drug", "out_of_catalogue_medical_service", "other" })
	void categoriesAreKnownByTheirCode(String code) {
		assertThat(ItemCategory.find(code)).map(ItemCategory::word).contains(code);
		assertThat(ItemCategory.find(code.toUpperCase(Locale.ROOT))).isEmpty();
	}

}
