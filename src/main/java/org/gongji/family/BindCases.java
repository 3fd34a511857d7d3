package org.gongji.family;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.gongji.family.BindingDecision.Allowed;
import org.gongji.family.BindingDecision.ParameterNotSet;
import org.gongji.family.BindingDecision.Proposed;
import org.gongji.family.BindingDecision.Refused;
import org.gongji.family.BindingRequest.Candidate;
import org.gongji.family.BindingRequest.Initiator;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import tools.jackson.databind.JsonNode;

/** The policy cases of kind {@code bind}. */
public final class BindCases implements PolicyCase.Kind {

	private static final String OUTCOME = "outcome";

	private final LocalDate today;

	/** A case without a date means today. */
	public BindCases(LocalDate today) {
		this.today = today;
	}

	@Override
	public String name() {
		return "bind";
	}

	@Override
	public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
		JsonNode when = policyCase.when();
		LocalDate date = when.hasNonNull("date") ? LocalDate.parse(when.get("date").asString()) : this.today;
		RuleBook book = books.on(region.region(), date);
		Set<BindingPaper> shown = EnumSet.noneOf(BindingPaper.class);
		when.path("documents").forEach((word) -> shown.add(BindingPaper.ofWord(word.asString())));
		String starts = word(when, "initiator");
		Initiator initiator = (starts != null) ? Initiator.valueOf(starts.toUpperCase(Locale.ROOT)) : Initiator.OWNER;
		return told(BindingCheck.decide(new BindingRequest(book, candidate(policyCase, region), initiator, shown,
				when.path("commitment_signed").asBoolean(false), when.path("family_confirmed").asBoolean(false))));
	}

	/** Without a word on it the relative is insured where the account is. */
	private static Candidate candidate(PolicyCase policyCase, RegionCard region) {
		JsonNode candidate = policyCase.given().path("candidate");
		boolean insured = candidate.path("insured").asBoolean(true);
		boolean unsaid = insured ? !candidate.has("insured_province") : !candidate.hasNonNull("insured_province");
		return new Candidate(Relation.ofWord(candidate.path("relation").asString()), insured,
				unsaid ? region.province() : word(candidate, "insured_province"), word(policyCase.when(), "premium"));
	}

	private static String word(JsonNode node, String name) {
		return node.hasNonNull(name) ? node.get(name).asString() : null;
	}

	private static Map<String, Object> told(BindingDecision decision) {
		Map<String, Object> answer = new LinkedHashMap<>();
		if (decision instanceof Allowed allowed) {
			answer.put(OUTCOME, "ok");
			answer.put("bound", true);
			answers(answer, allowed.ownerAnswers());
		}
		else if (decision instanceof Proposed proposed) {
			answer.put(OUTCOME, "hold");
			answer.put("bound", false);
			answers(answer, proposed.ownerAnswers());
		}
		else if (decision instanceof ParameterNotSet unset) {
			answer.put(OUTCOME, "error");
			answer.put("code", "PARAMETER_NOT_SET");
			answer.put("parameter", unset.parameters().get(0));
			answer.put("parameters", unset.parameters());
		}
		else if (decision instanceof Refused refused) {
			answer.put(OUTCOME, "rejected");
			answer.put("code", refused.code().name());
			answer.put("codes", refused.reasons().stream().map(BindingReason::code).toList());
			answer.put("bound", false);
		}
		answer.put("cite", decision.citations().stream().map((citation) -> citation.text()).toList());
		return answer;
	}

	private static void answers(Map<String, Object> answer, boolean owner) {
		if (owner) {
			answer.put("responsible", "owner");
		}
	}

}
