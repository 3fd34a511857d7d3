package org.gongji.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A citation as one says it aloud. */
class SpokenCitationTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			临政办规〔2022〕2号   | 第九条             | 临政办规〔2022〕2号文件第九条
			临政办规〔2022〕2号   | 第十七条（一）      | 临政办规〔2022〕2号文件第十七条第一项
			临政办规〔2022〕2号   | 第十七条（二）（三） | 临政办规〔2022〕2号文件第十七条第二项、第三项
			市政办发〔2022〕62号  | 四（二）           | 市政办发〔2022〕62号文件第四部分第二项
			市政办发〔2022〕62号  | 四（五）、五（二）   | 市政办发〔2022〕62号文件第四部分第五项、第五部分第二项
			《铁岭市实施细则》     | 第二十一条          | 《铁岭市实施细则》第二十一条
			临政办规〔2022〕2号   | 全文（无规定）      | 临政办规〔2022〕2号文件没有写明，按统一做法
			""")
	void isSaidWithoutBrackets(String document, String article, String said) {
		assertThat(new Citation(document, article, SourceKind.READING, "R-C9").spoken()).isEqualTo(said);
	}

}
