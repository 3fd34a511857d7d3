package org.gongji.spending;

import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * What the law says of a premium, with the articles and the digest of the rule book that
 * it used.
 */
public sealed interface PremiumDecision {

	List<Citation> citations();

	String digest();

	/** Why not, by name; null where the account pays. */
	default ReasonCode why() {
		if (this instanceof Refused refused) {
			return refused.code();
		}
		return (this instanceof ParameterNotSet) ? ReasonCode.PARAMETER_NOT_SET : null;
	}

	/** The key of the rule that decided; empty where no rule of the document did. */
	default String ruleKey(PremiumKind kind) {
		if (this instanceof ParameterNotSet unset) {
			return unset.parameters().get(0);
		}
		if (!(this instanceof Refused refused)) {
			return kind.ruleKey();
		}
		return switch (refused.code()) {
			case NOT_IN_FORCE -> "";
			case NO_BINDING -> "premium.binding_required";
			case FAMILY_NOT_INSURED, FAMILY_OUTSIDE_PROVINCE -> "family.same_province";
			case INSUFFICIENT_BALANCE -> "premium.partial";
			default -> kind.ruleKey();
		};
	}

	/** The account pays; the rest, nothing as a rule, stays with the payer. */
	record Paid(Money fromAccount, Money rest, List<Citation> citations, String digest) implements PremiumDecision {

	}

	/**
	 * The account may not pay. The switch is the key that the bureau may turn on where
	 * the document says later, and empty in every other case.
	 */
	record Refused(Reason reason, String switchKey, String digest) implements PremiumDecision {

		public ReasonCode code() {
			return this.reason.code();
		}

		@Override
		public List<Citation> citations() {
			return List.of(this.reason.citation());
		}

	}

	/** The bureau has to set these parameters first, named in the order of the checks. */
	record ParameterNotSet(List<String> parameters, List<Citation> citations,
			String digest) implements PremiumDecision {

	}

}
