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
