package org.gongji.family;

import java.util.ArrayList;
import java.util.List;

import org.gongji.family.BindingDecision.Allowed;
import org.gongji.family.BindingDecision.ParameterNotSet;
import org.gongji.family.BindingDecision.Proposed;
import org.gongji.family.BindingDecision.Refused;
import org.gongji.family.BindingReason.Code;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBooks;

/**
 * The law on binding a relative to an account (建立家庭共济关系). The checks run in one order: in
 * force, relation, province, procedure. An owner without an account may bind too: there
 * is nothing to spend until one exists.
 */
public final class BindingCheck {

	private BindingCheck() {
	}

	/**
	 * Decides by the book of the owner's region. Refused are relatives whom the document
	 * does not name, those insured outside the province where it says so (R-LC8), and a
	 * procedure not kept; a procedure that nobody has set is asked for by its key.
	 */
	public static BindingDecision decide(BindingRequest request) {
		BindingRules rules = BindingRules.of(request.book());
		String digest = request.book().digest();
		if (rules.silent()) {
			return new Refused(List.of(new BindingReason(Code.NOT_IN_FORCE, request.book().standing())), digest);
		}
		BindingReason against = againstCandidate(request, rules);
		if (rules.startNotSet()) {
			return startNotSet(request, rules, against == null);
		}
		if (against != null) {
			return new Refused(List.of(against), digest);
		}
		if (!rules.procedureSet()) {
			return new ParameterNotSet(List.of(BindingRules.PROCEDURE.name()), List.of(rules.procedureCitation()),
					digest);
		}
		List<BindingReason> reasons = againstProcedure(request, rules);
		return reasons.isEmpty() ? bound(request, rules) : new Refused(reasons, digest);
	}

	private static BindingReason againstCandidate(BindingRequest request, BindingRules rules) {
		BindingRequest.Candidate candidate = request.candidate();
		if (!rules.names(candidate.relation())) {
			return new BindingReason(Code.RELATION_NOT_ALLOWED, rules.relationCitation());
		}
		ProvinceLimit limit = ProvinceLimit.of(request.book());
		return switch (limit.of(insured(candidate, limit), candidate.province())) {
			case MET -> null;
			case NOT_INSURED -> new BindingReason(Code.FAMILY_NOT_INSURED, limit.citation());
			case OUTSIDE -> new BindingReason(Code.FAMILY_OUTSIDE_PROVINCE, limit.citation());
		};
	}

	/** By a premium that enrols, paid together with the binding, the relative is. */
	private static boolean insured(BindingRequest.Candidate candidate, ProvinceLimit limit) {
		return candidate.insured() || limit.enrolledBy(candidate.enrolledBy());
	}

	/** The first day is missing; a procedure that would be missing next is named too. */
	private static ParameterNotSet startNotSet(BindingRequest request, BindingRules rules, boolean waiting) {
		List<String> parameters = new ArrayList<>(List.of(RuleBooks.EFFECTIVE_FROM.name()));
		List<Citation> citations = new ArrayList<>(List.of(request.book().standing()));
		if (waiting && !rules.procedureSet()) {
			parameters.add(BindingRules.PROCEDURE.name());
			citations.add(rules.procedureCitation());
		}
		return new ParameterNotSet(List.copyOf(parameters), List.copyOf(citations), request.book().digest());
	}

	private static List<BindingReason> againstProcedure(BindingRequest request, BindingRules rules) {
		List<BindingReason> reasons = new ArrayList<>();
		Citation citation = rules.procedureCitation();
		if (!rules.mayStart(request.initiator())) {
			reasons.add(new BindingReason(Code.OWNER_MUST_INITIATE, citation));
		}
		for (BindingPaper paper : BindingPaper.values()) {
			if (rules.asksFor(paper) && !request.shown().contains(paper)) {
				reasons.add(new BindingReason(Code.DOCUMENT_MISSING, citation));
				break;
			}
		}
		if (rules.asksForCommitment() && !request.commitmentSigned()) {
			reasons.add(new BindingReason(Code.COMMITMENT_REQUIRED, citation));
		}
		return List.copyOf(reasons);
	}

	private static BindingDecision bound(BindingRequest request, BindingRules rules) {
		ProvinceLimit limit = ProvinceLimit.of(request.book());
		List<Citation> citations = new ArrayList<>(List.of(rules.procedureCitation(), rules.relationCitation()));
		if (limit.limits()) {
			citations.add(limit.citation());
			if (!request.candidate().insured()) {
				citations.add(limit.enrolment());
			}
		}
		if (rules.ownerAnswers()) {
			citations.add(rules.responsibleCitation());
		}
		List<Citation> used = citations.stream().distinct().toList();
		if (rules.asksForConfirmation() && !request.confirmed()) {
			return new Proposed(rules.ownerAnswers(), used, request.book().digest());
		}
		return new Allowed(rules.ownerAnswers(), used, request.book().digest());
	}

}
