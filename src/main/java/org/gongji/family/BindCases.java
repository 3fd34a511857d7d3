package org.gongji.family;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.gongji.family.BindingDecision.Allowed;
import org.gongji.family.BindingDecision.ParameterNotSet;
import org.gongji.family.BindingDecision.Proposed;
import org.gongji.family.BindingDecision.Refused;
import org.gongji.family.BindingRequest.Candidate;
import org.gongji.family.BindingRequest.Initiator;
import org.gongji.rules.CaseAnswer;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import tools.jackson.databind.JsonNode;

/** The policy cases of kind {@code bind}. */
public final class BindCases implements PolicyCase.Kind {

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
		return outcome(decision).cite(decision.citations()).words();
	}

	private static CaseAnswer outcome(BindingDecision decision) {
		if (decision instanceof Allowed allowed) {
			return answering(CaseAnswer.ok().with("bound", true), allowed.ownerAnswers());
		}
		if (decision instanceof Proposed proposed) {
			return answering(CaseAnswer.held().with("bound", false), proposed.ownerAnswers());
		}
		if (decision instanceof ParameterNotSet unset) {
			return CaseAnswer.unset(unset.parameters());
		}
		Refused refused = (Refused) decision;
		return CaseAnswer.rejected(refused.code().name())
			.with("codes", refused.reasons().stream().map(BindingReason::code).toList())
			.with("bound", false);
	}

	private static CaseAnswer answering(CaseAnswer answer, boolean owner) {
		return owner ? answer.with("responsible", "owner") : answer;
	}

}
