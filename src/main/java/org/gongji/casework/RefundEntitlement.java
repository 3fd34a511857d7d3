package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;

import org.gongji.casework.Entitlement.Refunded;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * Whether a living owner gets the balance paid out (一次性清退、返还; 临沧 19, 黑龙江 11, 铁岭
 * 19（二）（三）（五）): the whole balance, less what is on hold for open claims.
 */
public final class RefundEntitlement {

	private static final String WITHOUT_ACCOUNT = "relocation_without_account";

	private static final String BY_CHOICE = "relocation_by_choice";

	/** The words of refund.policy that speak of a move elsewhere. */
	static final List<String> RELOCATION_GROUNDS = List.of(WITHOUT_ACCOUNT, BY_CHOICE);

	private final CaseworkRules rules;

	private final RefundFacts facts;

	private RefundEntitlement(CaseworkRules rules, RefundFacts facts) {
		this.rules = rules;
		this.facts = facts;
	}

	/**
	 * Decides a refund, in fen: the ground first, then what it asks for, then the
	 * application. Refused: before the document's first day, a ground that the document
	 * does not list, a balance that has to be transferred, and a missing application or
	 * choice. Where the document is silent on refunds the bureau is asked.
	 * @param day the day of the decision, to which the book belongs
	 */
	public static Entitlement decide(RefundFacts facts, LocalDate day, RuleBook book) {
		CaseworkRules rules = new CaseworkRules(book, day);
		return rules.inForce(() -> new RefundEntitlement(rules, facts).entitlement());
	}

	private Entitlement entitlement() {
		Ruled<List<String>> policy = this.rules.find(CaseworkKeys.REFUND);
		if (policy == null) {
			return this.rules.unset(CaseworkKeys.REFUND);
		}
		if (moving() && this.facts.move() == Move.TO_RESIDENT_HERE) {
			return toResidentHere(policy);
		}
		return switch (this.facts.ground()) {
			case RELOCATION, CHANGE_TO_RESIDENT -> relocation(policy);
			case LONG_TERM_NON_LOCAL -> longTermNonLocal(policy);
			case OTHER_SPECIAL_REASON -> otherReason(policy);
			case WANTS_CASH -> notListed(policy.citation());
		};
	}

	private boolean moving() {
		return this.facts.ground() == Ground.RELOCATION || this.facts.ground() == Ground.CHANGE_TO_RESIDENT;
	}

	/** No refund unless the bureau makes it one; the balance is not touched (OQ-09). */
	private Entitlement toResidentHere(Ruled<List<String>> policy) {
		if (this.rules.says(CaseworkKeys.ON_CHANGE_TO_RESIDENT, "refund_on_application")) {
			return onApplication(this.rules.cite(CaseworkKeys.ON_CHANGE_TO_RESIDENT));
		}
		return this.rules.refuse(CaseReason.GROUND_NOT_LISTED, null, policy.citation(),
				this.rules.cite(CaseworkKeys.ON_CHANGE_TO_RESIDENT));
	}

	private Entitlement relocation(Ruled<List<String>> policy) {
		Move move = this.facts.move();
		if (move == Move.NONE) {
			return notListed(policy.citation());
		}
		if (policy.value().contains(BY_CHOICE)) {
			return byChoice(policy.citation());
		}
		if (policy.value().contains(WITHOUT_ACCOUNT) && this.facts.withoutAccount()) {
			return onApplication(policy.citation());
		}
		if (move == Move.CROSS_SCHEME && this.rules.says(CaseworkKeys.CROSS_SCHEME, "refund_on_application")) {
			return onApplication(this.rules.cite(CaseworkKeys.CROSS_SCHEME));
		}
		if (policy.value().contains(WITHOUT_ACCOUNT)) {
			return mustTransfer(CaseworkKeys.REFUND);
		}
		if (move == Move.IN_SCHEME && this.rules.says(CaseworkKeys.TRANSFER, "must_transfer")) {
			return mustTransfer(CaseworkKeys.TRANSFER);
		}
		return notListed(policy.citation());
	}

	/** Never both, and no default (R-HL5, OQ-10). */
	private Entitlement byChoice(Citation citation) {
		if (this.facts.choice() == Choice.TRANSFER) {
			return mustTransfer(CaseworkKeys.REFUND);
		}
		if (this.facts.choice() == null) {
			return this.rules.refuse(CaseReason.APPLICATION_REQUIRED, null, citation);
		}
		return onApplication(citation);
	}

	private Entitlement longTermNonLocal(Ruled<List<String>> policy) {
		if (!policy.value().contains("long_term_non_local")) {
			return notListed(policy.citation());
		}
		if (!this.facts.filed()) {
			return this.rules.refuse(CaseReason.NOT_FILED, null, policy.citation());
		}
		if (this.facts.directSettlement()) {
			return this.rules.refuse(CaseReason.DIRECT_SETTLEMENT_AVAILABLE, null, policy.citation());
		}
		return onApplication(policy.citation());
	}

	private Entitlement otherReason(Ruled<List<String>> policy) {
		if (!policy.value().contains("other_special_reason")) {
			return notListed(policy.citation());
		}
		Ruled<List<String>> reasons = this.rules.find(CaseworkKeys.OTHER_REASONS);
		if (reasons == null) {
			return this.rules.unset(CaseworkKeys.OTHER_REASONS);
		}
		return (this.facts.reason() != null && reasons.value().contains(this.facts.reason()))
				? onApplication(reasons.citation()) : notListed(reasons.citation());
	}

	private Entitlement onApplication(Citation citation) {
		if (!this.facts.application()) {
			return this.rules.refuse(CaseReason.APPLICATION_REQUIRED, null, citation);
		}
		return this.rules.pay(this.facts.closing(), List.of(citation), Refunded::new);
	}

	private Entitlement mustTransfer(RuleKey<?> key) {
		return this.rules.refuse(CaseReason.MUST_TRANSFER, Choice.TRANSFER, this.rules.cite(key));
	}

	private Entitlement notListed(Citation citation) {
		return this.rules.refuse(CaseReason.GROUND_NOT_LISTED, null, citation);
	}

}
