package org.gongji.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/** The made-up parameters of a policy case as acts that hold on every day. */
final class CaseParameters {

	private static final Citation MADE_UP = new Citation("hypothetical test parameter", "", SourceKind.BUREAU, "");

	private CaseParameters() {
	}

	static List<BureauAct> acts(JsonNode params, RegionCard region, Map<String, KeyLine> keys) {
		List<BureauAct> acts = new ArrayList<>();
		params.properties().forEach((entry) -> {
			if (!entry.getKey().equals("_note")) {
				acts.add(act(entry.getKey(), entry.getValue(), region, keys));
			}
		});
		return acts;
	}

	private static BureauAct act(String name, JsonNode node, RegionCard region, Map<String, KeyLine> keys) {
		KeyLine key = keys.get(name);
		if (key == null) {
			throw new IllegalArgumentException("the parameter '" + name + "' is not known");
		}
		if (node.isNull()) {
			return new BureauAct(region.region().code(), name, LocalDate.MIN, null, List.of(), MADE_UP);
		}
		List<String> written = new ArrayList<>();
		if (key.type() == ValueType.TABLE) {
			cells("", node, written);
		}
		else {
			words(node, written);
		}
		if (written.isEmpty() && key.type() == ValueType.TABLE) {
			return new BureauAct(region.region().code(), name, LocalDate.MIN, null, List.of(), MADE_UP);
		}
		ValueType.Outcome outcome = key.value(written);
		if (outcome.misfit() != null) {
			throw new IllegalArgumentException("'" + name + "': " + outcome.misfit().english());
		}
		return new BureauAct(region.region().code(), name, LocalDate.MIN, outcome.value(), written, MADE_UP);
	}

	/** A list is its items; of an object what it lists, says or affirms. */
	private static void words(JsonNode node, List<String> written) {
		if (node.isArray()) {
			node.forEach((item) -> written.add(item.asString()));
		}
		else if (node.isObject()) {
			node.properties().forEach((entry) -> {
				if (!entry.getValue().isBoolean()) {
					words(entry.getValue(), written);
				}
				else if (entry.getValue().asBoolean()) {
					written.add(entry.getKey());
				}
			});
		}
		else {
			written.add(node.isBoolean() ? (node.asBoolean() ? "yes" : "no") : node.asString());
		}
	}

	private static void cells(String place, JsonNode node, List<String> written) {
		if (node.isObject()) {
			node.properties()
				.forEach((entry) -> cells(place.isEmpty() ? entry.getKey() : place + "." + entry.getKey(),
						entry.getValue(), written));
		}
		else if (!node.isNull()) {
			written.add(place + "=" + node.asString());
		}
	}

}
