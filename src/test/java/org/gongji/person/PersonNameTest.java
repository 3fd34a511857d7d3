package org.gongji.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNameTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# typed,                    kept
			张三,                       张三
			'  张三　',                 张三
			𠮷田,                       𠮷田
			㛃龘,                       㛃龘
			阿依古丽·买买提,            阿依古丽·买买提
			阿依古丽•买买提,            阿依古丽·买买提
			阿依古丽・买买提,           阿依古丽·买买提
			"Mary-Ann  O'Neil Jr.",     Mary-Ann O'Neil Jr.
			José,                      José
			""", quoteCharacter = '"')
	void keepsNamesAsTheyAreWritten(String typed, String kept) {
		String unquoted = typed.startsWith("'") ? typed.substring(1, typed.length() - 1) : typed;
		assertThat(PersonName.read(unquoted)).isEqualTo(new PersonName(kept));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "张\u0000三", "张\u202E三", "张\u200B三", "张\t三", "张\n三", "张三😀", "张3", "<b>", "·", "-", "张\uD842" })
	void refusesWhatNoNameHolds(String typed) {
		assertThat(PersonName.read(typed)).isEqualTo(NameFault.FORBIDDEN_CHARACTER);
	}

	@Test
	void lengthCountsCharactersNotUnits() {
		assertThat(PersonName.read("𠮷".repeat(50))).isEqualTo(new PersonName("𠮷".repeat(50)));
		assertThat(PersonName.read("张".repeat(51))).isEqualTo(NameFault.TOO_LONG);
		assertThat(PersonName.read("张".repeat(300))).isEqualTo(NameFault.TOO_LONG);
		assertThat(PersonName.read(" \u3000 ")).isEqualTo(NameFault.EMPTY);
		assertThat(PersonName.read(null)).isEqualTo(NameFault.EMPTY);
	}

	@ParameterizedTest
	@CsvSource({ "张三, 张*", "欧阳锋, 欧*", "𠮷田, 𠮷*", "张, 张*" })
	void masksNames(String name, String masked) {
		assertThat(Masking.name(name)).isEqualTo(masked);
		assertThat(new PersonName(name)).hasToString(masked);
	}

	@ParameterizedTest
	@CsvSource({ "110101199003074530, 1101**********4530", "E12345678, E*******8", "E1234, E***4", "E123, ****",
			"军字第1234567号, 军*********号", "H12345678901, H123****8901" })
	void masksCertificates(String number, String masked) {
		assertThat(Masking.certificate(number)).isEqualTo(masked);
	}

	@ParameterizedTest
	@CsvSource({ "13800001234, 138****1234", "5551234, *****34", "12, *2" })
	void masksPhones(String phone, String masked) {
		assertThat(Masking.phone(phone)).isEqualTo(masked);
	}

}
