package org.gongji.rules;

import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * One case of a file of policy cases: a situation, an event, and what must come of it.
 */
public record PolicyCase(String id, String region, String kind, JsonNode given, JsonNode when, JsonNode expect) {

	static PolicyCase of(JsonNode node) {
		return new PolicyCase(node.path("id").asString("(no id)"), node.path("region").asString(""),
				node.path("kind").asString(""), node.path("given"), node.path("when"), node.path("expect"));
	}

	/** Runs the cases of one kind; the answer is compared with what is expected. */
	public interface Kind {

		String name();

		Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region);

	}

}
