package org.gongji.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongji.rules.ShownValue.Cell;
import org.gongji.rules.ShownValue.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Values as a page shows them: percent, yuan, tables in the order of keys.yaml. */
class ShownValueTest {

	private static final String KEYS = """
			a.ratio: {type: ratio, unit: ratio, zh: 比, en: ratio}
			a.money: {type: money, unit: yuan, zh: 钱, en: money}
			a.count: {type: count, unit: year, zh: 岁, en: age}
			a.day: {type: day, unit: day, zh: 日, en: day}
			a.yes: {type: yes_no, unit: yes_no, zh: 是, en: is}
			a.word: {type: word, unit: rule, of: [one, two], zh: 词, en: word}
			a.words: {type: words, unit: rule, of: [one, two, three], zh: 词, en: words}
			a.order: {type: sequence, unit: order, of: [[two, one]], zh: 序, en: order}
			a.table: {type: table, cells: ratio, unit: ratio, by: [["3", "1"], [worker, retiree]], zh: 表, en: table}
			a.drug: {type: table, cells: money, unit: yuan, by: [any], zh: 药, en: drug}
			""";

	private final Map<String, KeyLine> keys = RuleFiles.read(new HashMap<>(Map.of("keys.yaml", KEYS))).keys();

	@ParameterizedTest
	@CsvSource({ "a.ratio, 0.60, RATIO, 60", "a.ratio, 0.6, RATIO, 60", "a.ratio, 1, RATIO, 100",
			"a.ratio, 0, RATIO, 0", "a.ratio, 0.125, RATIO, 12.5", "a.money, 30.00, MONEY, 30.00",
			"a.count, 70, COUNT, 70", "a.day, 2023-01-01, DAY, 2023-01-01", "a.yes, no, YES_NO, no",
			"a.word, two, WORD, two" })
	void aSingleValueIsOneCell(String key, String written, Kind kind, String text) {
		assertThat(shown(key, written).cells()).containsExactly(new Cell(kind, text));
		assertThat(shown(key, written).figures())
			.isEqualTo(List.of(Kind.RATIO, Kind.MONEY, Kind.COUNT, Kind.DAY).contains(kind));
	}

	@Test
	void wordsAreAlikeInAnyOrderAndASequenceIsNot() {
		assertThat(shown("a.words", "three", "one")).isEqualTo(shown("a.words", "one", "three"));
		assertThat(shown("a.words", "one")).isNotEqualTo(shown("a.words", "two"));
		assertThat(shown("a.order", "two", "one").cells()).extracting(Cell::text).containsExactly("two", "one");
		assertThat(shown("a.order", "two", "one").ordered()).isTrue();
	}

	@Test
	void aTableHasItsRowsInOrderAndSaysWhichCellIsNotSet() {
		ShownValue.Grid grid = shown("a.table", "1.worker=0.60", "3.worker=0.5", "3.retiree=0.55").grid();
		assertThat(grid.columns()).extracting(Cell::text).containsExactly("worker", "retiree");
		assertThat(grid.rows()).extracting((row) -> row.head().text()).containsExactly("3", "1");
		assertThat(grid.rows().get(0).cells()).containsExactly(new Cell(Kind.RATIO, "50"), new Cell(Kind.RATIO, "55"));
		assertThat(grid.rows().get(1).cells()).containsExactly(new Cell(Kind.RATIO, "60"), null);
		assertThat(shown("a.table", "1.worker=0.6")).isEqualTo(shown("a.table", "1.worker=0.60"));
	}

	@Test
	void aFreeRowIsShownAsItIsWritten() {
		ShownValue.Grid grid = shown("a.drug", "乙药=20.00", "甲药=10.00").grid();
		assertThat(grid.columns()).isEmpty();
		assertThat(grid.rows()).extracting(ShownValue.Row::head).allMatch((head) -> head.kind() == Kind.FREE);
		assertThat(grid.rows()).flatExtracting(ShownValue.Row::cells)
			.containsExactlyInAnyOrder(new Cell(Kind.MONEY, "10.00"), new Cell(Kind.MONEY, "20.00"));
	}

	@Test
	void whatIsOpenHasNoValue() {
		assertThat(ShownValue.of(this.keys.get("a.ratio"), null)).isNull();
	}

	private ShownValue shown(String key, String... written) {
		ValueType.Outcome outcome = this.keys.get(key).value(List.of(written));
		assertThat(outcome.misfit()).isNull();
		return ShownValue.of(this.keys.get(key), outcome.value());
	}

}
