package org.gongji.spending;

import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * What the spending law says of a purchase, with the articles and the digests of the rule
 * books that it used.
 */
public sealed interface SpendingDecision {

	List<Citation> citations();

	/** Digests of the rule books used, in the order of the payers, each once. */
	List<String> digests();

	/**
	 * At least one line may be paid from an account. Shares stand in payment order, zero
	 * shares included; shares and cash add up to the purchase. Lines that no account may
	 * pay stay with the buyer, with their reasons; payers left out have theirs, and so
	 * have payers whom a limit or the floor of the owner cut short.
	 */
	record Approved(List<LineVerdict> lines, List<Share> shares, Money cash, List<Reason> leftOut, List<Reason> cuts,
			List<Citation> citations, List<String> digests) implements SpendingDecision {

		public Split split() {
			return new Split(this.shares, this.cash);
		}

	}

	/**
	 * Nothing may be paid from any account; the first reason comes first in the checks.
	 */
	record Refused(List<Reason> reasons, List<LineVerdict> lines, List<Citation> citations,
			List<String> digests) implements SpendingDecision {

		public ReasonCode code() {
			return this.reasons.get(0).code();
		}

	}

	/** The bureau has to set these parameters first, named in the order of the checks. */
	record ParameterNotSet(List<String> parameters, List<Citation> citations,
			List<String> digests) implements SpendingDecision {

	}

}
