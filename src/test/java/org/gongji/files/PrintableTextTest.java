package org.gongji.files;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PrintableTextTest {

	private final PrintableText printable = new PrintableText((one) -> one < 0x10000 && one != 0x2705);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# typed            | printed
			张三               | 张三
			\uD842\uDFB7       | 〓 (〓 GB 18030: 9534B235)
			\uD842\uDFB7田     | 〓田 (〓 GB 18030: 9534B235)
			a\uD842\uDFB7\u2705 | a〓〓 (〓 GB 18030: 9534B235, 8137BC33)
			a\u202Eb           | ab
			a\u0007b\u200Bc    | abc
			'a\tb'             | a b
			""")
	void whatCannotBeShownIsToldByItsCode(String typed, String printed) {
		assertThat(this.printable.of(typed)).isEqualTo(printed);
	}

}
