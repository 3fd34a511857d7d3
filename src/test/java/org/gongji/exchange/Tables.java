package org.gongji.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published field tables, read from a copy of their own: what we answer has their
 * names, types, lengths, codes and mandatory fields.
 */
final class Tables {

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");

	private static final JsonNode FILE = read();

	private Tables() {
	}

	/** Fails where the answer does not keep to the tables of its transaction. */
	static void check(String infno, JsonNode answer) {
		assertThat(answer.get("infcode").asString()).as(answer.toString()).isEqualTo("0");
		FILE.get("envelope").get("response").forEach((field) -> field("", answer, field));
		JsonNode transaction = FILE.get("transactions").get(infno);
		JsonNode as = transaction.get("as");
		JsonNode output = ((as != null) ? FILE.get("transactions").get(as.asString()) : transaction).get("output");
		if (output == null) {
			return;
		}
		for (Map.Entry<String, JsonNode> node : output.properties()) {
			int dot = node.getKey().indexOf('.');
			if (dot > 0) {
				answer.get("output")
					.get(node.getKey().substring(0, dot))
					.forEach((row) -> node(node.getKey(), node.getValue(), row.get(node.getKey().substring(dot + 1))));
			}
			else {
				node(node.getKey(), node.getValue(),
						node.getKey().isEmpty() ? answer.get("output") : answer.get("output").get(node.getKey()));
			}
		}
	}

	private static void node(String name, JsonNode table, JsonNode sent) {
		boolean many = "n".equals(table.get("rows").asString());
		if (name.isEmpty()) {
			table.get("fields").forEach((field) -> field("", sent, field));
			return;
		}
		assertThat(sent).as(name).isNotNull();
		assertThat(sent.isArray()).as(name + " is a list").isEqualTo(many);
		int number = 0;
		for (JsonNode row : many ? sent.values() : java.util.List.of(sent)) {
			String path = name + "[" + number++ + "].";
			table.get("fields").forEach((field) -> field(path, row, field));
		}
	}

	private static void field(String path, JsonNode row, JsonNode field) {
		String at = path + field.get("name").asString();
		JsonNode value = row.get(field.get("name").asString());
		boolean there = value != null && !value.isNull() && !value.asString("x").isEmpty();
		if (!there) {
			assertThat(field.path("required").asBoolean(false)).as(at + " is mandatory").isFalse();
			return;
		}
		String type = field.path("type").asString("");
		String length = field.path("len").asString("");
		switch (type) {
			case "number" -> number(at, value, length);
			case "date" -> assertThat(value.asString()).as(at).matches(DAY.pattern() + ".*");
			case "datetime" -> assertThat(value.asString()).as(at).matches(TIME.pattern());
			case "string" -> text(at, value, length, field);
			default -> {
			}
		}
	}

	private static void number(String at, JsonNode value, String length) {
		assertThat(value.isNumber()).as(at + " is a number").isTrue();
		if (length.matches("\\d+,\\d+")) {
			int scale = Integer.parseInt(length.substring(length.indexOf(',') + 1));
			int digits = Integer.parseInt(length.substring(0, length.indexOf(',')));
			var number = value.decimalValue().stripTrailingZeros();
			assertThat(Math.max(0, number.scale())).as(at + " decimals").isLessThanOrEqualTo(scale);
			assertThat(number.precision() - number.scale()).as(at + " digits").isLessThanOrEqualTo(digits - scale);
		}
	}

	private static void text(String at, JsonNode value, String length, JsonNode field) {
		assertThat(value.isString() || value.isNumber()).as(at + " is text").isTrue();
		if (length.matches("\\d+")) {
			assertThat(value.asString().length()).as(at + " length").isLessThanOrEqualTo(Integer.parseInt(length));
		}
		JsonNode codes = FILE.get("dictionaries").get(field.get("name").asString());
		if (field.path("dict").asBoolean(false) && codes != null
				&& codes.properties().stream().anyMatch((one) -> !one.getKey().startsWith("_"))) {
			assertThat(codes.has(value.asString())).as(at + " is a code: " + value.asString()).isTrue();
		}
	}

	private static JsonNode read() {
		try (InputStream file = Tables.class.getResourceAsStream("/interface/fields.json")) {
			return JsonMapper.shared().readTree(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
