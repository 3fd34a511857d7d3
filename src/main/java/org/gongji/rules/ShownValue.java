package org.gongji.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.gongji.money.Money;

/**
 * A rule value as a page shows it: one cell or several, in an order where it matters, or
 * a table. Equal values are shown alike, however they are written.
 */
public record ShownValue(String key, List<Cell> cells, boolean ordered, Grid grid, String unit) {

	/** How one cell reads. */
	public enum Kind {

		WORD, FREE, YES_NO, DAY, MONEY, RATIO, COUNT

	}

	/** One cell; a ratio is told in percent, money in yuan with two decimals. */
	public record Cell(Kind kind, String text) {

		public Money money() {
			return Money.ofYuan(this.text);
		}

	}

	/** A table; without columns each row has one cell. */
	public record Grid(List<Cell> columns, List<Row> rows) {

	}

	/** A row by its head; a cell that has not been set is null. */
	public record Row(Cell head, List<Cell> cells) {

	}

	/** A figure or a table, which words alone do not tell. */
	public boolean figures() {
		return this.grid != null || switch (this.cells.isEmpty() ? Kind.WORD : this.cells.get(0).kind()) {
			case MONEY, RATIO, COUNT, DAY -> true;
			case WORD, FREE, YES_NO -> false;
		};
	}

	static ShownValue of(KeyLine key, Object value) {
		if (value == null) {
			return null;
		}
		if (value instanceof RuleTable table) {
			return new ShownValue(key.name(), List.of(), false, grid(key.table(), table.cells()), key.unit());
		}
		if (value instanceof Collection<?> words) {
			boolean ordered = key.type() == ValueType.SEQUENCE;
			List<String> shown = ordered ? words.stream().map(Object::toString).toList()
					: key.words().stream().filter(words::contains).toList();
			return new ShownValue(key.name(), shown.stream().map((word) -> new Cell(Kind.WORD, word)).toList(), ordered,
					null, key.unit());
		}
		return new ShownValue(key.name(), List.of(cell(key.type(), value)), false, null, key.unit());
	}

	private static Cell cell(ValueType type, Object value) {
		return switch (type) {
			case WORD, WORDS, SEQUENCE, TABLE -> new Cell(Kind.WORD, value.toString());
			case YES_NO -> new Cell(Kind.YES_NO, ((Boolean) value) ? "yes" : "no");
			case DAY -> new Cell(Kind.DAY, value.toString());
			case MONEY -> new Cell(Kind.MONEY, ((Money) value).yuan());
			case RATIO ->
				new Cell(Kind.RATIO, ((BigDecimal) value).movePointRight(2).stripTrailingZeros().toPlainString());
			case COUNT -> new Cell(Kind.COUNT, value.toString());
		};
	}

	private static Grid grid(TableForm form, Map<String, Object> cells) {
		boolean flat = form.by().size() == 1;
		List<String> columns = flat ? List.of("") : words(form.by().get(1), cells, 1);
		List<Row> rows = new ArrayList<>();
		for (String row : words(form.by().get(0), cells, 0)) {
			List<Cell> shown = new ArrayList<>();
			for (String column : columns) {
				Object value = cells.get(flat ? row : row + "." + column);
				shown.add((value != null) ? cell(form.cells(), value) : null);
			}
			rows.add(new Row(head(form.by().get(0), row), shown));
		}
		return new Grid(flat ? List.of() : columns.stream().map((word) -> head(form.by().get(1), word)).toList(), rows);
	}

	/** The words of a dimension that have a cell, in the order of keys.yaml. */
	private static List<String> words(List<String> known, Map<String, Object> cells, int dimension) {
		Collection<String> used = new TreeSet<>();
		cells.keySet().forEach((place) -> used.add(place.split("\\.")[dimension]));
		return known.isEmpty() ? List.copyOf(used) : known.stream().filter(used::contains).toList();
	}

	private static Cell head(List<String> known, String word) {
		return new Cell(known.isEmpty() ? Kind.FREE : Kind.WORD, word);
	}

}
