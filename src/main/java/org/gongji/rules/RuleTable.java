package org.gongji.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import org.gongji.money.Money;

/**
 * A rule value with one cell a row, or a row and a column, such as the ratio by level and
 * status. A cell that is not there has not been set.
 */
public final class RuleTable {

	private final Map<String, Object> cells;

	RuleTable(Map<String, Object> cells) {
		this.cells = new TreeMap<>(cells);
	}

	/** A table of ratios by their places, such as {@code 1.employee}. */
	public static RuleTable ofRatios(Map<String, BigDecimal> ratios) {
		return new RuleTable(new TreeMap<>(ratios));
	}

	/** An exact decimal share of one, such as 0.60. */
	public Optional<BigDecimal> ratio(String... place) {
		return cell(BigDecimal.class, place);
	}

	public Optional<Money> money(String... place) {
		return cell(Money.class, place);
	}

	public Optional<Integer> count(String... place) {
		return cell(Integer.class, place);
	}

	/** One code word out of those that keys.yaml lists. */
	public Optional<String> word(String... place) {
		return cell(String.class, place);
	}

	public Optional<Boolean> yesNo(String... place) {
		return cell(Boolean.class, place);
	}

	private <T> Optional<T> cell(Class<T> type, String... place) {
		return Optional.ofNullable(type.cast(this.cells.get(String.join(".", place))));
	}

	/**
	 * The words of the first dimension that have a cell, in the order of the alphabet.
	 */
	public List<String> rows() {
		return this.cells.keySet().stream().map((place) -> place.split("\\.")[0]).distinct().toList();
	}

	/** Each cell by its place, such as {@code 1.employee}. */
	Map<String, Object> cells() {
		return this.cells;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof RuleTable table && this.cells.equals(table.cells);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.cells);
	}

	/** The same text for the same cells, on which the digest of a rule book rests. */
	@Override
	public String toString() {
		return this.cells.toString();
	}

}
