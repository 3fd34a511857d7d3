package org.gongji.rules;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypedValueTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# type  | typed        | written
			RATIO   | 0.60         | 0.60
			RATIO   | 0.6          | 0.60
			RATIO   | 60%          | 0.60
			RATIO   | ６０％        | 0.60
			RATIO   | 60 %         | 0.60
			RATIO   | 62.5%        | 0.625
			RATIO   | 0.625        | 0.625
			RATIO   | 0.600000     | 0.60
			RATIO   | 100%         | 1.00
			RATIO   | 1            | 1.00
			RATIO   | 0%           | 0.00
			RATIO   | 101%         | 1.01
			RATIO   | 60           | 60
			RATIO   | 六成          | 六成
			RATIO   | -0.5         | -0.5
			RATIO   | 0.5%5        | 0.5%5
			MONEY   | 30           | 30.00
			MONEY   | 30.5         | 30.50
			MONEY   | '1,000'      | 1000.00
			MONEY   | １０００．００  | 1000.00
			MONEY   | ¥30.00       | 30.00
			MONEY   | 30.005       | 30.005
			MONEY   | -30          | -30
			DAY     | 2023年1月1日  | 2023-01-01
			DAY     | 20230101     | 2023-01-01
			DAY     | 2023-02-30   | 2023-02-30
			COUNT   | ７０          | 70
			COUNT   | 7 0          | 70
			COUNT   | 7.5          | 7.5
			YES_NO  | yes          | yes
			""")
	void whatIsTypedBecomesTheWrittenForm(ValueType type, String typed, String written) {
		assertThat(TypedValue.written(type, typed)).isEqualTo(written);
	}

}
