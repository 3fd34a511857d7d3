package org.gongji.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The field tables of the national interface, as they were gathered: of the envelope, of
 * each transaction, and the dictionaries of codes. Where sources differ in a length, the
 * longer one counts.
 */
@Component
class FieldTables {

	static final String FILE = "db/interface/fields.json";

	/** Room for what a region adds of its own; one source alone makes it mandatory. */
	private static final String ANYTHING = "exp_content";

	private static final Pattern DIGITS = Pattern.compile("[0-9]+");

	private final List<Field> request;

	private final Map<String, List<Table>> inputs = new HashMap<>();

	private final Map<String, Map<String, String>> dictionaries = new LinkedHashMap<>();

	/** What the published clients send is longer than the tables they publish. */
	private static final Map<String, Integer> LONGER = Map.of("oinfno", 6, "ver", 30);

	/**
	 * What a bill may hold, so may the orders before it: their table is narrower than
	 * those of 2101 and 2204.
	 */
	private static final Map<String, String> AS_BILLED = Map.of("fsi_encounter_dtos.med_type", "6",
			"fsi_order_dtos.hilist_code", "50", "fsi_order_dtos.hilist_name", "200", "fsi_order_dtos.hosplist_code",
			"150", "fsi_order_dtos.hosplist_name", "200", "fsi_order_dtos.cnt", "16,6", "fsi_order_dtos.pric", "16,6");

	private static final String PATIENTS = "data.patient_dtos.";

	private static final String ENCOUNTERS = "fsi_encounter_dtos";

	/** What has nothing to say at the top of a list. */
	private static final Set<String> MAY_LACK = Set.of("parentValue");

	FieldTables() {
		JsonNode file = read();
		file.get("dictionaries")
			.properties()
			.forEach((one) -> this.dictionaries.put(one.getKey(), codes(one.getValue())));
		this.request = fields("", file.get("envelope").get("request"));
		JsonNode transactions = file.get("transactions");
		for (Map.Entry<String, JsonNode> one : transactions.properties()) {
			JsonNode as = one.getValue().get("as");
			JsonNode table = (as != null) ? transactions.get(as.asString()) : one.getValue();
			this.inputs.put(one.getKey(), tables(table.get("input")));
		}
	}

	/** The envelope of a request, the input aside. */
	List<Field> request() {
		return this.request;
	}

	List<Table> input(String transaction) {
		return this.inputs.getOrDefault(transaction, List.of());
	}

	/** From the code to its words; empty for a list nobody published. */
	Map<String, String> dictionary(String name) {
		return this.dictionaries.getOrDefault(name, Map.of());
	}

	private List<Table> tables(JsonNode nodes) {
		List<Table> tables = new ArrayList<>();
		if (nodes != null) {
			nodes.properties()
				.forEach((node) -> tables
					.add(new Table(place(node.getKey()), "n".equals(node.getValue().get("rows").asString()),
							fields(node.getKey(), node.getValue().get("fields")))));
		}
		return List.copyOf(tables);
	}

	/** Where a node lies; the file tells those of an order by their last name. */
	private static String place(String node) {
		if (!node.startsWith("fsi_")) {
			return node;
		}
		return PATIENTS + (ENCOUNTERS.equals(node) ? "" : ENCOUNTERS + ".") + node;
	}

	private List<Field> fields(String node, JsonNode fields) {
		List<Field> read = new ArrayList<>();
		fields.forEach((field) -> read.add(field(node, field)));
		return List.copyOf(read);
	}

	private Field field(String node, JsonNode field) {
		String name = field.get("name").asString();
		String length = AS_BILLED.getOrDefault(node + "." + name, field.path("len").asString(""));
		String type = field.path("type").asString("string").toLowerCase(Locale.ROOT);
		Field.Type read = switch (type) {
			case "number", "integer" -> Field.Type.NUMBER;
			case "date" -> Field.Type.DATE;
			case "datetime" -> Field.Type.TIME;
			case "bytes" -> Field.Type.BYTES;
			default -> Field.Type.TEXT;
		};
		int comma = length.indexOf(',');
		int scale = (comma >= 0) ? longest(length.substring(comma)) : 0;
		boolean coded = field.path("dict").asBoolean(false);
		boolean required = field.path("required").asBoolean(false) && !ANYTHING.equals(name)
				&& !MAY_LACK.contains(name);
		int longest = LONGER.getOrDefault(name, longest((comma >= 0) ? length.substring(0, comma) : length));
		return new Field(name, name.toUpperCase(Locale.ROOT), read, longest, scale, required,
				coded ? dictionary(name) : Map.of());
	}

	/** The greatest number in the words, without what stands in brackets. */
	private static int longest(String words) {
		Matcher numbers = DIGITS.matcher(words.replaceAll("\\([^)]*\\)", ""));
		int longest = 0;
		while (numbers.find()) {
			longest = Math.max(longest, Integer.parseInt(numbers.group()));
		}
		return longest;
	}

	private static Map<String, String> codes(JsonNode list) {
		Map<String, String> codes = new LinkedHashMap<>();
		list.properties()
			.stream()
			.filter((one) -> !one.getKey().startsWith("_"))
			.forEach((one) -> codes.put(one.getKey(), one.getValue().asString()));
		return codes;
	}

	private static JsonNode read() {
		try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
			return JsonMapper.shared().readTree(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The field tables are missing", ex);
		}
	}

}
