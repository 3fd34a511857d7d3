package org.gongji.benefit;

import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * A decision of the benefit as a page tells it and a settlement keeps it: what came of
 * it, the reason, switch or parameters where nothing is paid, the steps, the fund's part
 * in fen, the articles and the digest of the rule book.
 *
 * @param word the reason or the switch; empty where the benefit pays or figures are unset
 */
public record Explained(Outcome outcome, String word, List<String> parameters, List<BenefitStep> steps, Money fund,
		List<Citation> citations, String digest) {

	/** What came of it. */
	public enum Outcome {

		/** The steps say what the fund pays; that may be nothing. */
		PAID,
		/** The law says no. */
		REFUSED,
		/** The document says later. */
		NOT_ENABLED,
		/** Someone looks at it first. */
		HELD,
		/** The bureau has to set a figure first. */
		NOT_SET

	}

	public Explained {
		parameters = List.copyOf(parameters);
		steps = List.copyOf(steps);
		citations = List.copyOf(citations);
	}

	public static Explained of(BenefitDecision decision) {
		if (decision instanceof BenefitDecision.Paid paid) {
			return new Explained(Outcome.PAID, "", List.of(), paid.steps(), paid.fundInAll(), paid.citations(),
					paid.digest());
		}
		if (decision instanceof BenefitDecision.Refused refused) {
			return stopped(Outcome.REFUSED, refused.code().name(), List.of(), decision);
		}
		if (decision instanceof BenefitDecision.Held held) {
			return stopped(Outcome.HELD, held.code().name(), List.of(), decision);
		}
		if (decision instanceof BenefitDecision.NotEnabled later) {
			return stopped(Outcome.NOT_ENABLED, later.switchName(), List.of(), decision);
		}
		return stopped(Outcome.NOT_SET, "", ((BenefitDecision.ParameterNotSet) decision).parameters(), decision);
	}

	/** Nothing is left to explain: what was decided is taken back whole. */
	public static Explained nothing(String digest) {
		return new Explained(Outcome.PAID, "", List.of(), List.of(), Money.ZERO, List.of(), digest);
	}

	private static Explained stopped(Outcome outcome, String word, List<String> parameters, BenefitDecision decision) {
		return new Explained(outcome, word, parameters, List.of(), Money.ZERO, decision.citations(), decision.digest());
	}

	public boolean paid() {
		return this.outcome == Outcome.PAID;
	}

	/** Whether the benefit may still come once a figure is set or someone has looked. */
	public boolean open() {
		return this.outcome == Outcome.NOT_SET || this.outcome == Outcome.HELD;
	}

	/** Key of what came of it, in the bundle of this room. */
	public String messageKey() {
		return "benefit.outcome." + this.outcome.name();
	}

	/** Key of the reason, where the law says no or someone looks first. */
	public String reasonKey() {
		return "benefit.code." + this.word;
	}

}
