package org.gongji.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One key of keys.yaml: its type and unit, the words or orders it admits, the form of a
 * table (null for every other type), its meaning in two languages, what is blocked while
 * it is unset, whether a bureau may replace its value, and whether a document may be
 * silent on it.
 */
record KeyLine(String name, ValueType type, String unit, List<String> words, List<List<String>> sequences,
		TableForm table, boolean bureauMayChange, boolean mayBeSilent, Told meaning, Told blocks) {

	private static final List<String> FIELDS = List.of("type", "unit", "of", "cells", "by", "bureau_may_change",
			"may_be_silent", "blocks", "zh", "en");

	static KeyLine read(String name, YamlSpot spot) {
		Map<String, YamlSpot> fields = spot.fields(FIELDS);
		ValueType type = type(spot.need(fields, "type"));
		TableForm table = table(type, spot, fields);
		boolean listed = type == ValueType.WORD || type == ValueType.WORDS || type == ValueType.SEQUENCE
				|| (table != null && table.cells() == ValueType.WORD);
		if (listed != fields.containsKey("of")) {
			throw spot.refuse("'of' belongs to the types word, words and sequence, and to no other");
		}
		List<String> words = (listed && type != ValueType.SEQUENCE) ? fields.get("of").words() : List.of();
		List<List<String>> sequences = (type == ValueType.SEQUENCE)
				? fields.get("of").items().stream().map(YamlSpot::words).toList() : List.of();
		Told blocks = fields.containsKey("blocks") ? Told.read(fields.get("blocks")) : new Told("", "");
		return new KeyLine(name, type, spot.need(fields, "unit").text(), words, sequences, table,
				yes(fields.get("bureau_may_change")), yes(fields.get("may_be_silent")), Told.read(spot, fields),
				blocks);
	}

	private static TableForm table(ValueType type, YamlSpot spot, Map<String, YamlSpot> fields) {
		if (type == ValueType.TABLE) {
			return TableForm.read(spot, fields);
		}
		if (fields.containsKey("cells") || fields.containsKey("by")) {
			throw spot.refuse("'cells' and 'by' belong to the type table, and to no other");
		}
		return null;
	}

	private static boolean yes(YamlSpot spot) {
		if (spot == null) {
			return false;
		}
		ValueType.Outcome outcome = ValueType.YES_NO.read(List.of(spot.text()), null);
		if (outcome.misfit() != null) {
			throw spot.refuse(outcome.misfit().english());
		}
		return (Boolean) outcome.value();
	}

	private static ValueType type(YamlSpot spot) {
		return Arrays.stream(ValueType.values())
			.filter((type) -> type.name().toLowerCase(Locale.ROOT).equals(spot.text()))
			.findFirst()
			.orElseThrow(() -> spot.refuse("unknown type '" + spot.text() + "'"));
	}

	ValueType.Outcome value(List<String> written) {
		return this.type.read(written, this);
	}

	/** Whether values are code words, which a page shows by their own names. */
	boolean codeWords() {
		return this.type == ValueType.WORD || this.type == ValueType.WORDS || this.type == ValueType.SEQUENCE;
	}

	/** What may be chosen whole; empty where a value is written freely. */
	List<List<String>> choices() {
		return (this.type == ValueType.WORD) ? this.words.stream().map(List::of).toList() : this.sequences;
	}

	String meaning(Locale locale) {
		return this.meaning.in(locale);
	}

	/** What cannot be settled while the key has no value; empty where nothing is. */
	String blocks(Locale locale) {
		return this.blocks.in(locale);
	}

}
