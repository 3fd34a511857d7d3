package org.gongji.crediting;

import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.Citation;

/** What the crediting law says, with the articles and the rule books that it used. */
public sealed interface CreditingDecision {

	List<Citation> citations();

	/** Digests of the rule books used, each once. */
	List<String> digests();

	/**
	 * What is credited month by month; each month is rounded before the sum (R-C5). A
	 * month without a credit stands here with a zero and its reason.
	 */
	record Credited(List<MonthCredit> months, List<Citation> citations,
			List<String> digests) implements CreditingDecision {

		public Money total() {
			return Money.sum(this.months.stream().map(MonthCredit::amount).toList());
		}

	}

	record Refused(CreditingReason code, List<Citation> citations, List<String> digests) implements CreditingDecision {

	}

	/** What the rule asks for has not been declared for the month. */
	record FactMissing(DeclaredFact fact, List<Citation> citations, List<String> digests) implements CreditingDecision {

	}

	/** The bureau has to set these parameters first, named in the order of the checks. */
	record ParameterNotSet(List<String> parameters, List<Citation> citations,
			List<String> digests) implements CreditingDecision {

	}

}
