package org.gongji.rules;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A small rule book is read; with one line changed it is refused, with file and line.
 */
class RuleFileRefusalsTest {

	private static final String KEYS = """
			account.covers:
			  type: word
			  unit: rule
			  of: [all, some]
			  zh: 范围
			  en: scope
			account.items:
			  type: words
			  unit: item
			  of: [drug, device]
			  zh: 项目
			  en: items
			account.order:
			  type: sequence
			  unit: order
			  of:
			    - [user, cash]
			  zh: 顺序
			  en: order
			credit.ratio:
			  type: ratio
			  unit: share
			  zh: 比例
			  en: ratio
			credit.monthly:
			  type: money
			  unit: yuan
			  zh: 金额
			  en: amount
			family.bound:
			  type: yes_no
			  unit: yes_no
			  zh: 绑定
			  en: bound
			""";

	private static final String REGION = """
			code: "110100"
			name:
			  zh: 某市
			  en: Town
			province: 某省
			document:
			  id: town-1
			  title: 办法
			  title_en: Rules
			  number: 某发〔2022〕1号
			  issued: 2022-10-16
			in_force:
			  from: 2023-01-01
			  to: 2028-01-01
			  source: {kind: text, article: 第一条}
			  afterwards: {kind: decision, article: 第一条, basis: OQ-23}
			""";

	private static final String VALUES = """
			account.covers:
			  - from: 2023-01-01
			    to: 2024-01-01
			    value: all
			    unit: rule
			    source: {kind: text, article: 第二条}
			    zh: 全部
			    en: everything
			  - from: 2024-01-01
			    value: some
			    unit: rule
			    source: {kind: reading, article: 第二条, basis: R-C7}
			    zh: 部分
			    en: a part
			account.items:
			  - from: 2023-01-01
			    value: [drug]
			    unit: item
			    source: {kind: text, article: 第三条}
			    zh: 药
			    en: drugs
			account.order:
			  - from: 2023-01-01
			    open: yes
			    source: {kind: decision, article: 第四条, basis: OQ-01}
			    zh: 未定
			    en: open
			credit.ratio:
			  - from: 2023-01-01
			    value: 0.60
			    unit: share
			    source: {kind: text, article: 第五条}
			    zh: 六成
			    en: sixty
			credit.monthly:
			  - from: 2023-01-01
			    value: 90.00
			    unit: yuan
			    source: {kind: text, article: 第六条}
			    zh: 九十
			    en: ninety
			family.bound:
			  - from: 2023-01-01
			    value: yes
			    unit: yes_no
			    source: {kind: text, article: 第七条}
			    zh: 是
			    en: yes indeed
			""";

	@Test
	void whatIsWholeIsRead() {
		assertThat(RuleFiles.read(files(VALUES)).papers()).singleElement()
			.satisfies((paper) -> assertThat(paper.values()).hasSize(6));
	}

	@ParameterizedTest(name = "{3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# what is written                       | what stands there instead         | line | refused with
					from: 2024-01-01                        | from: 2024-01-02                  | 9    | gap: nothing holds from 2024-01-01 to 2024-01-02
					from: 2024-01-01                        | from: 2023-12-31                  | 9    | overlap: the value before still holds on 2023-12-31
					from: 2024-01-01                        | from: 2023-01-01                  | 9    | overlap: the value before still holds on 2023-01-01
					to: 2024-01-01                          | to: 2022-12-31                    | 3    | 'to' lies after 'from'
					value: some                             | to: 2025-01-01\\n    value: some  | 2    | gap: the last value ends on 2025-01-01 and nothing follows
					`account.items:\\n  - from: 2023-01-01` | `account.items:\\n  - from: 2023-01-02` | 16 | gap: the first value starts with the document, on 2023-01-01
					`account.items:\\n  - from: 2023-01-01` | `account.items:\\n  - from: 2022-12-31` | 16 | the first value starts with the document and not earlier
					account.items:                          | account.things:                   | 15   | unknown key 'account.things'
					account.items:                          | effective_from:                   | 15   | unknown key 'effective_from'
					account.items:                          | account.covers:                   | 15   | 'account.covers' stands here twice
					value: some                             | amount: some                      | 10   | unknown field 'amount'
					value: some                             | zh: x                             | 13   | 'zh' stands here twice
					`    source: {kind: text, article: 第三条}\\n` | ``                           | 16   | 'source' is missing
					`    unit: item\\n`                     | ``                                | 16   | 'unit' is missing
					`    value: [drug]\\n`                  | ``                                | 16   | 'value' is missing
					`    zh: 药\\n`                          | ``                                | 16   | 'zh' is missing
					`    en: drugs\\n`                      | ``                                | 16   | 'en' is missing
					unit: item                              | unit: things                      | 18   | the unit of 'account.items' is item
					value: [drug]                           | value: [drug, wine]               | 17   | not one of the words that keys.yaml lists
					value: [drug]                           | value: [drug, drug]               | 17   | the same word twice
					value: [drug]                           | value: {drug: yes}                | 17   | a list is expected here
					value: some                             | value: most                       | 10   | not one of the words that keys.yaml lists
					value: some                             | value: [some, all]                | 10   | exactly one word is expected
					value: 0.60                             | value: 60                         | 30   | a ratio from 0 to 1
					value: 0.60                             | value: 1.01                       | 30   | a ratio from 0 to 1
					value: 90.00                            | value: 90                         | 37   | yuan such as 30.00
					value: yes                              | value: maybe                      | 44   | yes or no is expected
					from: 2024-01-01                        | from: 2024-02-30                  | 9    | a day such as 2023-01-01
					open: yes                               | open: no                          | 23   | 'open: yes' stands alone
					open: yes                               | open: yes\\n    value: cash       | 23   | 'open: yes' stands alone
					open: yes                               | `value: [cash, user]\\n    unit: order` | 24 | not one of the orders
					kind: reading, article: 第二条, basis: R-C7 | kind: reading, article: 第二条    | 12   | 'basis' is missing
					basis: R-C7                             | basis: OQ-07                      | 12   | a reading is named R-xx
					kind: decision, article: 第四条, basis: OQ-01 | kind: decision, article: 第四条, basis: R-C7 | 25 | a decision is named OQ-xx
					kind: text, article: 第三条              | kind: text                        | 19   | 'article' is missing
					kind: text, article: 第三条              | article: 第三条                    | 19   | 'kind' is missing
					kind: text, article: 第三条              | `kind: text, article: 第三条, basis: R-C1` | 19 | the text needs no basis
					kind: text, article: 第三条              | kind: hearsay, article: 第三条     | 19   | unknown kind of source 'hearsay'
					kind: text, article: 第三条              | kind: bureau, article: 第三条      | 19   | an act of the bureau is entered and approved in the program
					unit: item                              | `unit: "item`                     | 18   | this is not YAML
					""")
	void aWrongValueFileIsRefused(String written, String instead, int line, String message) {
		assertRefused(files(changed(VALUES, written, instead)), "town/spending.yaml:" + line + ": ", message);
	}

	@ParameterizedTest(name = "{3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# what is written      | what stands there instead | line | refused with
					code: "110100"         | code: "1101"              | 1    | a region code has six digits
					province: 某省          | provinz: 某省              | 5    | unknown field 'provinz'
					`  en: Town\\n`        | ``                        | 3    | 'en' is missing
					`  title: 办法\\n`       | ``                        | 7    | 'title' is missing
					from: 2023-01-01       | from: soon                | 13   | a day such as 2023-01-01
					to: 2028-01-01         | to: 2023-01-01            | 14   | 'to' lies after 'from'
					`  to: 2028-01-01\\n`  | ``                        | 13   | a document with a last day says with 'afterwards'
					article: 第一条}         | `article: }`              | 15   | a single value is expected here
					""")
	void aWrongRegionFileIsRefused(String written, String instead, int line, String message) {
		Map<String, String> files = files(VALUES);
		files.put("town/region.yaml", changed(REGION, written, instead));
		assertRefused(files, "town/region.yaml:" + line + ": ", message);
	}

	@ParameterizedTest(name = "{3}")
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# what is written      | what stands there instead | line | refused with
					type: words            | type: numbers             | 8    | unknown type 'numbers'
					`  unit: item\\n`      | ``                        | 8    | 'unit' is missing
					`  zh: 范围\\n`          | ``                        | 2    | 'zh' is missing
					`  of: [all, some]\\n` | ``                        | 2    | 'of' belongs to the types word, words and sequence
					type: ratio            | `type: ratio\\n  of: [x]` | 21   | 'of' belongs to the types word, words and sequence
					`  of: [all, some]\\n` | `  of: [all, some]\\n  bureau_may_change: maybe\\n` | 5 | yes or no is expected
					""")
	void aWrongKeySheetIsRefused(String written, String instead, int line, String message) {
		Map<String, String> files = files(VALUES);
		files.put("keys.yaml", changed(KEYS, written, instead));
		assertRefused(files, "keys.yaml:" + line + ": ", message);
	}

	@Test
	void aKeyOfWhichARegionSaysNothingIsRefused() {
		String less = VALUES.substring(0, VALUES.indexOf("family.bound"));
		assertRefused(files(less), "town/region.yaml:1: ", "no file of this region says anything of 'family.bound'");
	}

	@Test
	void aKeyInTwoFilesIsRefused() {
		Map<String, String> files = files(VALUES);
		files.put("town/zz.yaml", VALUES.substring(VALUES.indexOf("family.bound")));
		assertRefused(files, "town/zz.yaml:1: ", "'family.bound' stands in two files of this region");
	}

	@Test
	void aCodeOfTwoRegionsIsRefused() {
		Map<String, String> files = files(VALUES);
		files.put("village/region.yaml", REGION);
		files.put("village/spending.yaml", VALUES);
		assertRefused(files, "village/region.yaml:1: ", "the code 110100 belongs to town already");
	}

	@Test
	void missingFilesAreRefused() {
		Map<String, String> noKeys = files(VALUES);
		noKeys.remove("keys.yaml");
		assertRefused(noKeys, "keys.yaml:1: ", "the file is missing");
		Map<String, String> noRegion = files(VALUES);
		noRegion.remove("town/region.yaml");
		assertRefused(noRegion, "town/region.yaml:1: ", "the file is missing");
		Map<String, String> stray = files(VALUES);
		stray.put("stray.yaml", "x: y");
		assertRefused(stray, "stray.yaml:1: ",
				"only keys.yaml, readings.yaml, later-rules.yaml and folders of regions stand here");
		Map<String, String> empty = files("");
		assertRefused(empty, "town/spending.yaml:1: ", "the file is empty");
	}

	private static void assertRefused(Map<String, String> files, String where, String message) {
		assertThatThrownBy(() -> RuleFiles.read(files)).isInstanceOf(RuleFileRefused.class)
			.hasMessageStartingWith(where)
			.hasMessageContaining(message);
	}

	private static String changed(String text, String written, String instead) {
		String from = written.replace("\\n", "\n");
		assertThat(text).contains(from);
		int at = text.indexOf(from);
		return text.substring(0, at) + instead.replace("\\n", "\n") + text.substring(at + from.length());
	}

	private static Map<String, String> files(String values) {
		Map<String, String> files = new HashMap<>();
		files.put("keys.yaml", KEYS);
		files.put("town/region.yaml", REGION);
		files.put("town/spending.yaml", values);
		return files;
	}

}
