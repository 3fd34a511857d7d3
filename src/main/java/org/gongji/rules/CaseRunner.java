package org.gongji.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Answers policy cases by the documents and a list of acts. The made-up parameters of a
 * case take the place of all else that is said of their keys.
 */
final class CaseRunner {

	private final Map<String, PolicyCase.Kind> kinds;

	private final RuleFiles.Library library;

	private final Map<String, Paper> papers;

	private final List<BureauAct> acts;

	private final Map<String, RuleBooks> plain = new HashMap<>();

	CaseRunner(List<PolicyCase.Kind> kinds, RuleFiles.Library library, List<BureauAct> acts) {
		this.kinds = kinds.stream().collect(Collectors.toMap(PolicyCase.Kind::name, (kind) -> kind));
		this.library = library;
		this.papers = library.papers().stream().collect(Collectors.toMap((paper) -> paper.card().name(), (one) -> one));
		this.acts = List.copyOf(acts);
	}

	/** The answer of a case, or why it has none. */
	record Answer(JsonNode told, String failure) {

		static Answer none(String failure) {
			return new Answer(MissingNode.getInstance(), failure);
		}

		boolean given() {
			return this.failure.isEmpty();
		}

	}

	Answer answer(PolicyCase policyCase) {
		PolicyCase.Kind kind = this.kinds.get(policyCase.kind());
		if (kind == null) {
			return Answer.none("kind '" + policyCase.kind() + "' is not supported");
		}
		Paper paper = this.papers.get(policyCase.region());
		if (paper == null) {
			return Answer.none("region '" + policyCase.region() + "' is not known");
		}
		try {
			return new Answer(
					JsonMapper.shared().valueToTree(kind.answer(policyCase, books(policyCase, paper), paper.card())),
					"");
		}
		catch (RuntimeException ex) {
			return Answer.none("failed with " + ex);
		}
	}

	/** The books of one region; those of cases without parameters are made once. */
	private RuleBooks books(PolicyCase policyCase, Paper paper) {
		JsonNode params = policyCase.given().path("params");
		if (params.isEmpty()) {
			return this.plain.computeIfAbsent(policyCase.region(), (name) -> books(paper, List.of()));
		}
		return books(paper, CaseParameters.acts(params, paper.card(), this.library.keys()));
	}

	private RuleBooks books(Paper paper, List<BureauAct> made) {
		String code = paper.card().region().code();
		List<BureauAct> all = new ArrayList<>(
				this.acts.stream().filter((act) -> act.regionCode().equals(code)).toList());
		all.addAll(made);
		RuleBooks books = new RuleBooks(this.library.only(paper));
		books.enact(all);
		return books;
	}

	/**
	 * How an answer differs from what is expected, place by place; empty when it is met.
	 */
	static List<String> differences(PolicyCase policyCase, Answer answer) {
		if (!answer.given()) {
			return List.of(answer.failure());
		}
		return compare(policyCase.expect(), answer.told()).stream().map(Difference::text).toList();
	}

	/** Every expected key must be met exactly; an answer may have more keys. */
	static List<Difference> compare(JsonNode expected, JsonNode got) {
		List<Difference> differences = new ArrayList<>();
		compare("", expected, got, differences);
		return differences;
	}

	private static void compare(String path, JsonNode expected, JsonNode got, List<Difference> differences) {
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
			differences.add(new Difference(path, expected, got));
		}
	}

	/** One place in which two answers differ. */
	record Difference(String path, JsonNode expected, JsonNode got) {

		String text() {
			return this.path + ": expected " + this.expected + ", got "
					+ (this.got.isMissingNode() ? "nothing" : this.got.toString());
		}

	}

}
