package org.gongji.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One key of keys.yaml: its type and unit, the words or orders it admits, its meaning in
 * two languages, and whether a bureau may replace its value.
 */
record KeyLine(String name, ValueType type, String unit, List<String> words, List<List<String>> sequences,
		boolean bureauMayChange, String chinese, String english) {

	private static final List<String> FIELDS = List.of("type", "unit", "of", "bureau_may_change", "zh", "en");

	static KeyLine read(String name, YamlSpot spot) {
		Map<String, YamlSpot> fields = spot.fields(FIELDS);
		ValueType type = type(spot.need(fields, "type"));
		boolean listed = type == ValueType.WORD || type == ValueType.WORDS || type == ValueType.SEQUENCE;
		if (listed != fields.containsKey("of")) {
			throw spot.refuse("'of' belongs to the types word, words and sequence, and to no other");
		}
		List<String> words = (listed && type != ValueType.SEQUENCE) ? fields.get("of").words() : List.of();
		List<List<String>> sequences = (type == ValueType.SEQUENCE)
				? fields.get("of").items().stream().map(YamlSpot::words).toList() : List.of();
		boolean change = fields.containsKey("bureau_may_change") && yes(fields.get("bureau_may_change"));
		return new KeyLine(name, type, spot.need(fields, "unit").text(), words, sequences, change,
				spot.need(fields, "zh").text(), spot.need(fields, "en").text());
	}

	private static boolean yes(YamlSpot spot) {
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
		return "en".equals(locale.getLanguage()) ? this.english : this.chinese;
	}

}
