package org.gongji.benefit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.gongji.benefit.BenefitDecision.ParameterNotSet;
import org.gongji.benefit.BenefitDecision.Stopped;
import org.gongji.benefit.Eligibility.Entitled;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;

/**
 * The law of the pooled outpatient benefit (门诊统筹): what the fund pays of a bill and why.
 * The book of the patient's region on the day of service decides (OQ-21, OQ-22). The
 * checks run in one order: in force, person, place, origin of the cost, papers,
 * parameters, money. Whether a benefit is there at all is the same check without the
 * money.
 */
public final class PooledBenefit {

	private static final Set<String> TIERS = Set.of(BenefitKeys.TIER_BELOW_1.name(),
			BenefitKeys.TIER_3_UNGRADED.name());

	private PooledBenefit() {
	}

	/**
	 * Decides one bill, all amounts in fen. The fund's part, the part above the cap and
	 * the person's part add up to the bill; nothing is negative; each payment is rounded
	 * half-up once (R-C5). Refused, held or without a parameter the fund pays nothing and
	 * no counter moves.
	 * @param counters of the patient and the year of service as they stand now; a claim
	 * by hand takes those at the time of processing (OQ-18c)
	 */
	public static BenefitDecision decide(Visit visit, PatientFacts person, YearCounters counters, RuleBook book) {
		if (counters.year() != visit.date().getYear()) {
			throw new IllegalArgumentException("Counters of another year");
		}
		BenefitRules rules = BenefitRules.of(book);
		Admission admission = rules.admit(visit, person);
		if (admission.refused()) {
			return rules.startNotSet() ? startUnset(book) : admission.refusal();
		}
		Terms terms = rules.terms(admission, visit, person);
		FirstSelfPay first = rules.firstSelfPay(admission, visit);
		List<Figure<?>> missing = new ArrayList<>(admission.missing());
		if (terms != null) {
			missing.addAll(unsetTiers(terms));
		}
		missing.addAll(first.missing());
		if (terms != null) {
			terms.figures().filter((figure) -> !figure.set()).forEach(missing::add);
		}
		Stopped stopped = stopped(rules, admission, missing);
		if (stopped != null) {
			return stopped;
		}
		Reckoning reckoning = new Reckoning(visit, terms, first, counters);
		List<Figure<?>> beyond = reckoning.missing();
		return beyond.isEmpty() ? reckoning.paid(admission, book) : unset(beyond, List.of(), List.of(), book);
	}

	/**
	 * Whether the visit has its benefit at all, whatever it comes to: the same checks
	 * without the figures.
	 */
	public static Eligibility eligible(Visit visit, PatientFacts person, RuleBook book) {
		BenefitRules rules = BenefitRules.of(book);
		Admission admission = rules.admit(visit, person);
		if (admission.refused()) {
			return rules.startNotSet() ? startUnset(book) : admission.refusal();
		}
		Terms terms = rules.terms(admission, visit, person);
		List<Figure<?>> missing = new ArrayList<>(admission.missing());
		if (terms != null) {
			missing.addAll(unsetTiers(terms));
		}
		Stopped stopped = stopped(rules, admission, missing);
		if (stopped != null) {
			return stopped;
		}
		List<Citation> citations = new ArrayList<>(List.of(book.standing()));
		citations.addAll(admission.citations());
		return new Entitled(List.copyOf(citations), book.digest());
	}

	/** A tier decides which row of a table counts; it is asked for before the tables. */
	private static List<Figure<?>> unsetTiers(Terms terms) {
		return terms.figures().filter((figure) -> TIERS.contains(figure.parameter())).toList();
	}

	/** Whether the rules hold at all comes before every refusal under them. */
	private static ParameterNotSet startUnset(RuleBook book) {
		return unset(List.of(), List.of(RuleBooks.EFFECTIVE_FROM.name()), List.of(book.standing()), book);
	}

	/** The start comes first, then what holds the bill, then all other parameters. */
	private static Stopped stopped(BenefitRules rules, Admission admission, List<Figure<?>> missing) {
		RuleBook book = rules.book();
		if (rules.startNotSet()) {
			return unset(missing, List.of(RuleBooks.EFFECTIVE_FROM.name()), List.of(book.standing()), book);
		}
		if (admission.held() != null) {
			return admission.held();
		}
		return missing.isEmpty() ? null : unset(missing, List.of(), List.of(), book);
	}

	private static ParameterNotSet unset(List<Figure<?>> missing, List<String> names, List<Citation> citations,
			RuleBook book) {
		Set<String> parameters = new LinkedHashSet<>(names);
		Set<Citation> where = new LinkedHashSet<>(citations);
		missing.forEach((figure) -> {
			parameters.add(figure.parameter());
			where.addAll(figure.citations());
		});
		return new ParameterNotSet(List.copyOf(parameters), List.copyOf(where), book.digest());
	}

}
