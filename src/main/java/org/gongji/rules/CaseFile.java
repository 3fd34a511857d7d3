package org.gongji.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file of policy cases as somebody brings it: the cases, or what is wrong and where.
 */
public sealed interface CaseFile {

	/** The most bytes, cases and levels of nesting that are read. */
	int BYTES_AT_MOST = 2_000_000;

	int CASES_AT_MOST = 2_000;

	int DEPTH_AT_MOST = 20;

	/** It can be run. */
	record Read(List<PolicyCase> cases) implements CaseFile {

	}

	/** It cannot; the line begins with 1 and is 0 where no line can be told. */
	record Broken(Fault fault, int line, String detail) implements CaseFile {

		/** Key of the words for a reader. */
		public String messageKey() {
			return "rules.cases.fault." + this.fault;
		}

	}

	/** What can be wrong with a file of cases. */
	enum Fault {

		EMPTY, TOO_LARGE, TOO_MANY, TOO_DEEP, NOT_JSON, NOT_A_LIST, NOT_A_CASE, TWICE

	}

	static CaseFile read(byte[] content) {
		if (content.length == 0) {
			return new Broken(Fault.EMPTY, 0, "");
		}
		if (content.length > BYTES_AT_MOST) {
			return new Broken(Fault.TOO_LARGE, 0, "");
		}
		try {
			return cases(Mapper.JSON.readTree(new String(content, StandardCharsets.UTF_8)));
		}
		catch (StreamConstraintsException ex) {
			return new Broken(Fault.TOO_DEEP, line(ex), "");
		}
		catch (JacksonException ex) {
			return new Broken(Fault.NOT_JSON, line(ex), "");
		}
	}

	private static int line(JacksonException ex) {
		return (ex.getLocation() != null) ? Math.max(ex.getLocation().getLineNr(), 0) : 0;
	}

	private static CaseFile cases(JsonNode root) {
		if (!root.isArray()) {
			return new Broken(Fault.NOT_A_LIST, 0, "");
		}
		if (root.isEmpty()) {
			return new Broken(Fault.EMPTY, 0, "");
		}
		if (root.size() > CASES_AT_MOST) {
			return new Broken(Fault.TOO_MANY, 0, "");
		}
		List<PolicyCase> cases = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (int at = 0; at < root.size(); at++) {
			JsonNode node = root.get(at);
			String place = node.path("id").asString("#" + (at + 1));
			if (!complete(node)) {
				return new Broken(Fault.NOT_A_CASE, 0, place);
			}
			if (!ids.add(place)) {
				return new Broken(Fault.TWICE, 0, place);
			}
			cases.add(PolicyCase.of(node));
		}
		return new Read(List.copyOf(cases));
	}

	private static boolean complete(JsonNode node) {
		return node.isObject()
				&& List.of("id", "region", "kind").stream().allMatch((name) -> node.path(name).isString())
				&& List.of("given", "when", "expect").stream().allMatch((name) -> node.path(name).isObject());
	}

	/** Reads strictly: one document, no name twice, nothing endless. */
	final class Mapper {

		private static final JsonMapper JSON = JsonMapper
			.builder(JsonFactory.builder()
				.streamReadConstraints(StreamReadConstraints.builder()
					.maxNestingDepth(DEPTH_AT_MOST)
					.maxNumberLength(100)
					.maxStringLength(10_000)
					.build())
				.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
				.build())
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.build();

		private Mapper() {
		}

	}

}
