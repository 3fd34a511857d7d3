package org.gongji.rules;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The file of later rules is read; with one line changed it is refused, with its line.
 */
class LaterRuleRefusalsTest {

	private static final String KEYS = """
			account.relations:
			  type: words
			  unit: relation
			  of: [self, sibling]
			  bureau_may_change: yes
			  zh: 哪些人
			  en: who
			account.covers:
			  type: word
			  unit: rule
			  of: [all, some]
			  zh: 范围
			  en: scope
			family.same:
			  type: yes_no
			  unit: yes_no
			  bureau_may_change: yes
			  zh: 省内
			  en: within
			""";

	private static final String LATER = """
			wider:
			  title: {zh: 更宽, en: wider}
			  number: 某发〔2024〕1号
			  from: 2024-08
			  since: {zh: 八月, en: August}
			  zh: 内容
			  en: content
			  certainty: {level: reports, zh: 报道, en: a report}
			  touches:
			    - key: account.relations
			      lacks: [sibling]
			      zh: 少了
			      en: lacking
			    - {key: family.same, is: yes, zh: 不同, en: differs}
			""";

	@Test
	void whatIsWholeIsRead() {
		assertThat(RuleFiles.read(files(LATER)).later()).singleElement()
			.satisfies((rule) -> assertThat(rule.touches()).hasSize(2));
		Map<String, String> without = files(LATER);
		without.remove("later-rules.yaml");
		assertThat(RuleFiles.read(without).later()).isEmpty();
	}

	@ParameterizedTest(name = "{3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			# what is written        | what stands there instead | line | refused with
			from: 2024-08            | from: soon                | 4    | a year, a month or a day
			from: 2024-08            | from: 2024-13             | 4    | a year, a month or a day
			level: reports           | level: surely             | 8    | unknown certainty 'surely'
			`{level: reports, `      | {                         | 8    | 'level' is missing
			zh: 内容                  | text: 内容                 | 6    | unknown field 'text'
			`  en: content\\n`       | ``                        | 2    | 'en' is missing
			key: account.relations   | key: account.things       | 10   | unknown key 'account.things'
			key: account.relations   | key: account.covers       | 10   | no bureau may change 'account.covers'
			lacks: [sibling]         | lacks: [cousin]           | 11   | not one of the words
			lacks: [sibling]         | `is: [sibling]\\n      lacks: [sibling]` | 10 | either 'lacks' or 'is'
			`      lacks: [sibling]\\n` | ``                     | 10   | either 'lacks' or 'is'
			is: yes                  | is: perhaps               | 14   | yes or no is expected
			is: yes                  | lacks: yes                | 14   | only a key of type words
			`zh: 不同, en: differs`   | zh: 不同                   | 14   | 'en' is missing
			""")
	void aWrongFileIsRefused(String written, String instead, int line, String message) {
		String from = written.replace("\\n", "\n");
		assertThat(LATER).contains(from);
		assertThatThrownBy(() -> RuleFiles.read(files(LATER.replace(from, instead.replace("\\n", "\n")))))
			.isInstanceOf(RuleFileRefused.class)
			.hasMessageStartingWith("later-rules.yaml:" + line + ": ")
			.hasMessageContaining(message);
	}

	private static Map<String, String> files(String later) {
		Map<String, String> files = new HashMap<>();
		files.put("keys.yaml", KEYS);
		files.put("later-rules.yaml", later);
		return files;
	}

}
