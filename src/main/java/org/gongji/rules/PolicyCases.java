package org.gongji.rules;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs a file of policy cases against the documents' rules alone: values that a bureau
 * approved in an installation play no part, {@code given.params} sets what a case needs.
 */
public final class PolicyCases {

	private static final int UNREADABLE = 2;

	private final Map<String, PolicyCase.Kind> kinds = new TreeMap<>();

	private final RuleFiles.Library library = RuleFiles.fromClasspath();

	private final Regions regions = new Regions(new RuleBooks(this.library));

	private final JsonMapper json = JsonMapper.shared();

	public PolicyCases(List<PolicyCase.Kind> kinds) {
		kinds.forEach((kind) -> this.kinds.put(kind.name(), kind));
	}

	/**
	 * Prints a line for each case that differs and the tally last.
	 * @param only the kinds to run; empty for all
	 * @return 0 when no case failed, 1 when one did, 2 when the file cannot be read
	 */
	public int run(Path file, Set<String> only, PrintStream out) {
		List<PolicyCase> cases;
		try {
			cases = read(file);
		}
		catch (JacksonException ex) {
			out.println("cannot read " + file + ": " + ex.getOriginalMessage());
			return UNREADABLE;
		}
		int passed = 0;
		int failed = 0;
		for (PolicyCase policyCase : cases) {
			if (only.isEmpty() || only.contains(policyCase.kind())) {
				List<String> differences = differences(policyCase);
				differences.forEach((difference) -> out.println(policyCase.id() + " " + difference));
				passed += differences.isEmpty() ? 1 : 0;
				failed += differences.isEmpty() ? 0 : 1;
			}
		}
		out.println(passed + " passed, " + failed + " failed");
		return (failed == 0) ? 0 : 1;
	}

	public List<PolicyCase> read(Path file) {
		List<PolicyCase> cases = new ArrayList<>();
		this.json.readTree(file.toFile()).forEach((node) -> cases.add(PolicyCase.of(node)));
		return cases;
	}

	/**
	 * How the answer differs from what is expected, one line each; empty when it passes.
	 */
	public List<String> differences(PolicyCase policyCase) {
		PolicyCase.Kind kind = this.kinds.get(policyCase.kind());
		if (kind == null) {
			return List.of("kind '" + policyCase.kind() + "' is not supported");
		}
		RegionCard region = this.regions.byName(policyCase.region()).orElse(null);
		if (region == null) {
			return List.of("region '" + policyCase.region() + "' is not known");
		}
		try {
			JsonNode answer = this.json.valueToTree(kind.answer(policyCase, books(policyCase, region), region));
			List<String> differences = new ArrayList<>();
			compare("", policyCase.expect(), answer, differences);
			return differences;
		}
		catch (RuntimeException ex) {
			return List.of("failed with " + ex);
		}
	}

	private RuleBooks books(PolicyCase policyCase, RegionCard region) {
		RuleBooks books = new RuleBooks(this.library);
		books.enact(CaseParameters.acts(policyCase.given().path("params"), region, this.library.keys()));
		return books;
	}

	/** Every expected key must be met exactly; an answer may have more keys. */
	private static void compare(String path, JsonNode expected, JsonNode got, List<String> differences) {
		if (expected.isObject() && got.isObject()) {
			expected.propertyNames()
				.forEach((name) -> compare(path.isEmpty() ? name : path + "." + name, expected.get(name),
						got.path(name), differences));
		}
		else if (expected.isArray() && got.isArray() && expected.size() == got.size()) {
			for (int i = 0; i < expected.size(); i++) {
				compare(path + "[" + i + "]", expected.get(i), got.get(i), differences);
			}
		}
		else if (!expected.equals(got)) {
			differences
				.add(path + ": expected " + expected + ", got " + (got.isMissingNode() ? "nothing" : got.toString()));
		}
	}

}
