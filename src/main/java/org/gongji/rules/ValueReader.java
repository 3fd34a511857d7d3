package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads the dated values of one key: they follow each other without gap or overlap from
 * the document's first day on, the last one without an end.
 */
final class ValueReader {

	private static final List<String> FIELDS = List.of("from", "to", "value", "open", "unit", "source", "zh", "en");

	private final KeyLine key;

	private final Paper paper;

	ValueReader(KeyLine key, Paper paper) {
		this.key = key;
		this.paper = paper;
	}

	List<DatedValue> read(YamlSpot spot) {
		List<DatedValue> values = new ArrayList<>();
		LocalDate previousEnd = null;
		for (YamlSpot item : spot.items()) {
			Map<String, YamlSpot> fields = item.fields(FIELDS);
			DatedValue value = value(item, fields);
			refuseBreak(item.need(fields, "from"), value.from(), values, previousEnd);
			previousEnd = end(fields, value.from());
			values.add(value);
		}
		if (values.isEmpty()) {
			throw spot.refuse("no value stands here");
		}
		if (previousEnd != null) {
			throw spot.refuse("gap: the last value ends on " + previousEnd + " and nothing follows");
		}
		return List.copyOf(values);
	}

	private DatedValue value(YamlSpot item, Map<String, YamlSpot> fields) {
		Citation citation = SourceLine.read(item.need(fields, "source"), this.paper.document().cited());
		LocalDate from = from(item.need(fields, "from"));
		String chinese = item.need(fields, "zh").text();
		String english = item.need(fields, "en").text();
		if (fields.containsKey("open")) {
			if (!"yes".equals(fields.get("open").text()) || fields.containsKey("value") || fields.containsKey("unit")) {
				throw item.refuse("'open: yes' stands alone, without value and unit");
			}
			return new DatedValue(from, null, List.of(), citation, chinese, english);
		}
		YamlSpot written = item.need(fields, "value");
		YamlSpot unit = item.need(fields, "unit");
		if (!unit.text().equals(this.key.unit())) {
			throw unit.refuse("the unit of '" + this.key.name() + "' is " + this.key.unit());
		}
		List<String> words = (this.key.type() == ValueType.TABLE) ? written.written() : written.words();
		ValueType.Outcome outcome = this.key.value(words);
		if (outcome.misfit() != null) {
			throw written.refuse("'" + String.join(", ", words) + "': " + outcome.misfit().english());
		}
		return new DatedValue(from, outcome.value(), words, citation, chinese, english);
	}

	private LocalDate from(YamlSpot spot) {
		return "first_day".equals(spot.text()) ? LocalDate.MIN : PaperReader.day(spot);
	}

	private void refuseBreak(YamlSpot spot, LocalDate from, List<DatedValue> before, LocalDate previousEnd) {
		if (before.isEmpty()) {
			if (!from.equals(LocalDate.MIN) && !from.equals(this.paper.from())) {
				throw spot.refuse((this.paper.from() == null || from.isAfter(this.paper.from()))
						? "gap: the first value starts with the document, " + firstDay()
						: "the first value starts with the document and not earlier, " + firstDay());
			}
			return;
		}
		LocalDate previous = before.get(before.size() - 1).from();
		if (!from.isAfter(previous) || (previousEnd != null && from.isBefore(previousEnd))) {
			throw spot.refuse("overlap: the value before still holds on " + from);
		}
		if (previousEnd != null && from.isAfter(previousEnd)) {
			throw spot.refuse("gap: nothing holds from " + previousEnd + " to " + from);
		}
	}

	private String firstDay() {
		return (this.paper.from() != null) ? "on " + this.paper.from() : "written as first_day";
	}

	private static LocalDate end(Map<String, YamlSpot> fields, LocalDate from) {
		if (!fields.containsKey("to")) {
			return null;
		}
		LocalDate to = PaperReader.day(fields.get("to"));
		if (!to.isAfter(from)) {
			throw fields.get("to").refuse("'to' lies after 'from'; it is the first day that no longer counts");
		}
		return to;
	}

}
