package org.gongji.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tables, whole numbers and topics on which a document is silent. */
class RuleTableTest {

	private static final RuleKey<RuleTable> RATIO = RuleKey.table("pooled.ratio");

	private static final RuleKey<RuleTable> FIRST = RuleKey.table("drug.first");

	private static final String KEYS = """
			pooled.ratio:
			  type: table
			  cells: ratio
			  unit: ratio
			  by:
			    - ["1", 3A]
			    - [employee, retiree]
			  zh: 比例
			  en: ratio
			drug.first:
			  type: table
			  cells: money
			  unit: yuan
			  by: [any]
			  may_be_silent: yes
			  blocks: {zh: 谈判药, en: negotiated drugs}
			  zh: 先自付
			  en: first self-pay
			chronic.age:
			  type: count
			  unit: years
			  zh: 年龄
			  en: age
			binding.terms:
			  type: words
			  unit: term
			  of: [owner_id, commitment]
			  may_be_silent: yes
			  zh: 手续
			  en: terms
			""";

	private static final String REGION = """
			code: "110100"
			name: {zh: 某市, en: Town}
			province: 某省
			document: {id: town-1, title: 办法, title_en: Rules, number: 某发〔2022〕1号}
			in_force:
			  from: 2023-01-01
			  source: {kind: text, article: 第一条}
			""";

	private static final String VALUES = """
			pooled.ratio:
			  - from: 2023-01-01
			    value: {"1": {employee: 0.60, retiree: 0.65}, 3A: {employee: 0.50}}
			    unit: ratio
			    source: {kind: text, article: 第二条}
			    zh: 一
			    en: one
			chronic.age:
			  - from: 2023-01-01
			    value: 70
			    unit: years
			    source: {kind: text, article: 第三条}
			    zh: 二
			    en: two
			""";

	private static RuleBooks books(String values) {
		Map<String, String> files = new HashMap<>();
		files.put("keys.yaml", KEYS);
		files.put("town/region.yaml", REGION);
		files.put("town/benefit.yaml", values);
		return new RuleBooks(RuleFiles.read(files));
	}

	private static RuleBook book(RuleBooks books) {
		return books.on(new Region("110100"), LocalDate.of(2023, 6, 1));
	}

	@Test
	void aCellIsFoundByItsRowAndColumn() {
		RuleTable table = book(books(VALUES)).find(RATIO).orElseThrow().value();
		assertThat(table.ratio("1", "retiree")).contains(new BigDecimal("0.65"));
		assertThat(table.ratio("3A", "retiree")).isEmpty();
		assertThat(table.rows()).containsExactly("1", "3A");
		assertThat(book(books(VALUES)).find(RuleKey.count("chronic.age")).orElseThrow().value()).isEqualTo(70);
	}

	@Test
	void whatADocumentIsSilentOnIsOpenAndSaysSo() {
		RuleBook book = book(books(VALUES));
		assertThat(book.find(FIRST)).isEmpty();
		assertThat(book.openness(FIRST)).isEqualTo(new Citation("某发〔2022〕1号", "全文（无规定）", SourceKind.TEXT, ""));
	}

	@Test
	void anotherCellMakesAnotherDigest() {
		assertThat(book(books(VALUES)).digest()).isEqualTo(book(books(VALUES)).digest())
			.isNotEqualTo(book(books(VALUES.replace("0.65", "0.66"))).digest());
	}

	@ParameterizedTest(name = "{0} -> {1} is refused at line {2}")
	@CsvSource(delimiter = '|', textBlock = """
			# written         | instead          | line | message
			"1":              | "2":             | 3    | does not list
			{employee: 0.50}  | {worker: 0.50}   | 3    | does not list
			{employee: 0.50}  | 0.50             | 3    | does not list
			{employee: 0.50}  | {employee: 1.50} | 3    | a ratio from 0 to 1
			value: 70         | value: 70.5      | 10   | a whole number
			value: 70         | value: {a: 70}   | 10   | a list is expected
			""")
	void aWrongTableIsRefused(String written, String instead, int line, String message) {
		assertThat(VALUES).contains(written);
		assertThatThrownBy(() -> books(VALUES.replace(written, instead))).isInstanceOf(RuleFileRefused.class)
			.hasMessageContaining("town/benefit.yaml:" + line + ":")
			.hasMessageContaining(message);
	}

	@Test
	void aCaseGivesTablesAndTerms() {
		RuleBooks books = books(VALUES);
		Region town = new Region("110100");
		RegionCard card = books.library().papers().get(0).card();
		books.enact(CaseParameters.acts(JsonMapper.shared().readTree("""
				{"pooled.ratio": {"1": {"employee": "0.70"}}, "drug.first": {"药-甲": "12.00"}, "_note": "made up",
				 "binding.terms": {"documents": ["owner_id"], "commitment": true}}"""), card, books.library().keys()));
		RuleBook book = books.on(town, LocalDate.of(2023, 6, 1));
		assertThat(book.find(RATIO).orElseThrow().value().ratio("1", "employee")).contains(new BigDecimal("0.70"));
		assertThat(book.find(RATIO).orElseThrow().value().ratio("1", "retiree")).isEmpty();
		assertThat(book.find(FIRST).orElseThrow().value().money("药-甲")).contains(Money.ofYuan("12.00"));
		assertThat(book.find(RuleKey.words("binding.terms")).orElseThrow().value()).containsExactly("owner_id",
				"commitment");
		books.enact(CaseParameters.acts(JsonMapper.shared().readTree("{\"pooled.ratio\": null}"), card,
				books.library().keys()));
		assertThat(books.on(town, LocalDate.of(2023, 6, 1)).find(RATIO)).isEmpty();
	}

}
