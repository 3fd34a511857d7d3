package org.gongji.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Checks what was sent against the tables: what must be there, how long it may be,
 * numbers, days, codes. Names every field that is wrong by its path; keys that no table
 * knows are let be, keys in capitals become small ones.
 */
@Component
class InputCheck {

	private static final int MOST_ROWS = 500;

	private static final int MOST_FAULTS = 5;

	private final FieldTables tables;

	InputCheck(FieldTables tables) {
		this.tables = tables;
	}

	List<Fault> envelope(JsonNode envelope) {
		List<Fault> faults = new ArrayList<>();
		this.tables.request()
			.stream()
			.filter((field) -> !"input".equals(field.name()))
			.forEach((field) -> field("", envelope, field, faults));
		return faults;
	}

	/** The faults of the input, at most a handful; empty when it may be read. */
	List<Fault> input(String transaction, JsonNode input) {
		List<Fault> faults = new ArrayList<>();
		for (Table table : this.tables.input(transaction)) {
			if (table.nested()) {
				inside(table, table.path(), "", input, faults);
			}
			else {
				node(table, input.get(table.path()), faults);
			}
		}
		return (faults.size() > MOST_FAULTS) ? faults.subList(0, MOST_FAULTS) : faults;
	}

	/** The rows of a node: one alone may come without the brackets of a list. */
	static List<JsonNode> rows(JsonNode node) {
		if (node == null || node.isNull()) {
			return List.of();
		}
		return node.isArray() ? List.copyOf(node.values()) : List.of(node);
	}

	private void node(Table table, JsonNode node, List<Fault> faults) {
		List<JsonNode> rows = rows(node);
		if (rows.isEmpty()) {
			if (!table.optional()) {
				faults.add(Fault.at(table.path(), "node-missing"));
			}
			return;
		}
		if (rows.size() > (table.many() ? MOST_ROWS : 1)) {
			faults.add(Fault.at(table.path(), "too-many-rows", table.many() ? MOST_ROWS : 1));
			return;
		}
		for (int number = 0; number < rows.size() && faults.size() < MOST_FAULTS; number++) {
			String path = table.many() ? table.path() + "[" + (number + 1) + "]." : table.path() + ".";
			if (!rows.get(number).isObject()) {
				faults.add(Fault.at(path, "not-an-object"));
				return;
			}
			JsonNode row = rows.get(number);
			table.fields().forEach((field) -> field(path, row, field, faults));
		}
	}

	/**
	 * Rows inside rows, by the names that lead there. What is no object is left to its
	 * transaction, which may know it as a text.
	 */
	private static void inside(Table table, String names, String path, JsonNode parent, List<Fault> faults) {
		int dot = names.indexOf('.');
		String name = (dot < 0) ? names : names.substring(0, dot);
		JsonNode node = parent.get(name);
		int number = 0;
		for (JsonNode row : rows(node)) {
			String at = path + name + (node.isArray() ? "[" + (++number) + "]." : ".");
			if (faults.size() >= MOST_FAULTS || !row.isObject()) {
				continue;
			}
			if (dot < 0) {
				table.fields().forEach((field) -> field(at, row, field, faults));
			}
			else {
				inside(table, names.substring(dot + 1), at, row, faults);
			}
		}
	}

	private static void field(String path, JsonNode row, Field field, List<Fault> faults) {
		String at = path + field.name();
		JsonNode value = value(row, field);
		if (value != null && value.isContainer()) {
			if (field.type() == Field.Type.BYTES && value.isArray()) {
				return;
			}
			if (field.required()) {
				faults.add(Fault.at(at, "not-a-value"));
			}
			return;
		}
		String text = Typed.text(value);
		if (text.isEmpty()) {
			if (field.required()) {
				faults.add(Fault.at(at, "missing"));
			}
			return;
		}
		switch (field.type()) {
			case NUMBER -> number(at, text, field, faults);
			case DATE -> {
				if (Typed.day(text) == null) {
					faults.add(Fault.at(at, "not-a-day"));
				}
			}
			case TIME -> {
				if (Typed.time(text) == null) {
					faults.add(Fault.at(at, "not-a-time"));
				}
			}
			case TEXT -> text(at, text, field, row, faults);
			case BYTES -> {
			}
		}
	}

	/** A name in capitals is the same name where the small one is absent. */
	private static JsonNode value(JsonNode row, Field field) {
		JsonNode value = row.get(field.name());
		if (value != null || !row.has(field.capitals())) {
			return value;
		}
		JsonNode capital = ((ObjectNode) row).remove(field.capitals());
		((ObjectNode) row).set(field.name(), capital);
		return capital;
	}

	private static void text(String at, String text, Field field, JsonNode row, List<Fault> faults) {
		if (field.length() > 0 && text.codePointCount(0, text.length()) > field.length()) {
			faults.add(Fault.at(at, "too-long", field.length()));
			return;
		}
		if (text.chars().anyMatch((one) -> one == 0)) {
			faults.add(Fault.at(at, "not-text"));
			return;
		}
		String code = field.code(text);
		if (code == null) {
			faults.add(Fault.at(at, "unknown-code", (text.length() > 20) ? text.substring(0, 20) : text));
		}
		else if (!code.equals(text)) {
			((ObjectNode) row).put(field.name(), code);
		}
	}

	private static void number(String at, String text, Field field, List<Fault> faults) {
		if (!Typed.isNumber(text)) {
			faults.add(Fault.at(at, "not-a-number"));
			return;
		}
		BigDecimal value = new BigDecimal(text).stripTrailingZeros();
		if (field.length() == 0) {
			return;
		}
		if (value.scale() > field.scale()) {
			faults.add(Fault.at(at, "too-many-decimals", field.scale()));
		}
		else if (value.precision() - value.scale() > field.length() - field.scale()) {
			faults.add(Fault.at(at, "too-large", field.length() - field.scale()));
		}
	}

}
