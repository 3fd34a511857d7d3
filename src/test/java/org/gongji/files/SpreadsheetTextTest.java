package org.gongji.files;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTextTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# text            | written
			张三              | 张三
			=1+1              | '''=1+1'
			+1                | '''+1'
			-1                | '''-1'
			@SUM(A1)          | '''@SUM(A1)'
			a=1               | a=1
			''                | ''
			""")
	void noTextIsAFormula(String text, String written) {
		assertThat(SpreadsheetText.plain(text)).isEqualTo(written);
	}

}
