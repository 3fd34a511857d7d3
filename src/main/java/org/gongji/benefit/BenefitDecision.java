package org.gongji.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * What the pooled benefit says of one bill, with the articles and the digest of the rule
 * book that it used.
 */
public sealed interface BenefitDecision {

	List<Citation> citations();

	/** Digest of the rule book used. */
	String digest();

	/**
	 * The bill is settled; the fund's part may be zero. Fund, part above the cap and
	 * person add up to the bill. The steps explain every fen in the order of reckoning.
	 *
	 * @param ratio the fund's share that applied below the cap
	 * @param moves by how much the counters move, for a reversal to undo
	 * @param counters the counters after the visit
	 */
	record Paid(Money firstSelfPay, Money deductibleApplied, BigDecimal ratio, Money fund, Money aboveCapFund,
			Money person, List<BenefitStep> steps, Map<CounterKey, YearCount> moves, YearCounters counters,
			List<Citation> citations, String digest) implements BenefitDecision {

		/** All that the fund pays, below and above the cap. */
		public Money fundInAll() {
			return this.fund.plus(this.aboveCapFund);
		}

	}

	/** Nothing is paid by the fund, and no counter moves. */
	sealed interface Stopped extends BenefitDecision, Eligibility {

	}

	/** The law says no. */
	record Refused(BenefitCode code, Citation citation, String digest) implements Stopped {

		@Override
		public List<Citation> citations() {
			return List.of(this.citation);
		}

	}

	/** The document says later; the bureau has not turned it on. */
	record NotEnabled(String switchName, Citation citation, String digest) implements Stopped {

		@Override
		public List<Citation> citations() {
			return List.of(this.citation);
		}

	}

	/** To be looked at by a person first; pays nothing yet. */
	record Held(BenefitCode code, Citation citation, String digest) implements Stopped {

		@Override
		public List<Citation> citations() {
			return List.of(this.citation);
		}

	}

	/** The bureau has to set these parameters first, named in the order of the checks. */
	record ParameterNotSet(List<String> parameters, List<Citation> citations, String digest) implements Stopped {

	}

}
