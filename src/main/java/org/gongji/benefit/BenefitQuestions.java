package org.gongji.benefit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.gongji.benefit.BenefitDecision.ParameterNotSet;
import org.gongji.benefit.BenefitDecision.Refused;
import org.gongji.benefit.Eligibility.Entitled;
import org.gongji.person.PersonStatus;
import org.gongji.person.VoucherKind;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * Questions around the pooled benefit that ask for no bill: maternity, other subsidies,
 * vouchers, older policies, the first day. Before the document holds, and after, the
 * answer is that it does not; a topic on which it is silent asks for the parameter.
 */
public final class BenefitQuestions {

	private BenefitQuestions() {
	}

	/** Whether somebody of this status has the maternity allowance (生育津贴). */
	public static Eligibility maternityAllowance(PersonStatus status, RuleBook book) {
		return notFor(BenefitKeys.ALLOWANCE_NOT_FOR, status, BenefitCode.FLEXIBLE_NO_MATERNITY_ALLOWANCE, book);
	}

	/** Whether somebody of this status has a benefit for prenatal checks (产前检查). */
	public static Eligibility prenatalBenefit(PersonStatus status, RuleBook book) {
		return notFor(BenefitKeys.PRENATAL_NOT_FOR, status, BenefitCode.FLEXIBLE_NO_PRENATAL, book);
	}

	private static Eligibility notFor(RuleKey<List<String>> key, PersonStatus status, BenefitCode code, RuleBook book) {
		return inForce(book, () -> {
			Ruled<List<String>> without = book.find(key).orElse(null);
			if (without == null) {
				return unset(key, book);
			}
			return without.value().contains(status.name().toLowerCase(Locale.ROOT)) ? refused(code, without, book)
					: entitled(without, book);
		});
	}

	/** Whether pooled outpatient cost counts for the civil-servant subsidy (公务员医疗补助). */
	public static Eligibility countsForCivilServantSubsidy(RuleBook book) {
		return counts(BenefitKeys.COUNTS_CIVIL_SERVANT, book);
	}

	/** Whether pooled outpatient cost counts for the large-amount supplement (大额补助). */
	public static Eligibility countsForLargeAmount(RuleBook book) {
		return counts(BenefitKeys.COUNTS_LARGE_AMOUNT, book);
	}

	private static Eligibility counts(RuleKey<Boolean> key, RuleBook book) {
		return inForce(book, () -> {
			Ruled<Boolean> counts = book.find(key).orElse(null);
			if (counts == null) {
				return unset(key, book);
			}
			return counts.value() ? entitled(counts, book) : refused(BenefitCode.NOT_COUNTED, counts, book);
		});
	}

	/**
	 * Whether a civil servant's personal part is topped up: not where the cost does not
	 * count for that subsidy, else at the share that the bureau has to set.
	 */
	public static Eligibility civilServantTopup(RuleBook book) {
		return inForce(book, () -> {
			Ruled<Boolean> counts = book.find(BenefitKeys.COUNTS_CIVIL_SERVANT).orElse(null);
			if (counts != null && !counts.value()) {
				return refused(BenefitCode.NOT_COUNTED, counts, book);
			}
			return book.find(BenefitKeys.CIVIL_SERVANT_TOPUP)
				.<Eligibility>map((share) -> entitled(share, book))
				.orElseGet(() -> unset(BenefitKeys.CIVIL_SERVANT_TOPUP, book));
		});
	}

	/** Whether a voucher is accepted; balances and so vouchers outlive the document. */
	public static Eligibility voucher(VoucherKind voucher, RuleBook book) {
		Supplier<Eligibility> answer = () -> {
			Ruled<List<String>> accepted = book.find(BenefitKeys.VOUCHERS).orElse(null);
			if (accepted == null) {
				return unset(BenefitKeys.VOUCHERS, book);
			}
			return accepted.value().contains(voucher.word()) ? entitled(accepted, book)
					: refused(BenefitCode.GROUND_NOT_LISTED, accepted, book);
		};
		return (book.period() == Period.AFTER) ? answer.get() : inForce(book, answer);
	}

	/** Whether an older policy is gone; one that is not listed is left to the bureau. */
	public static Eligibility oldPolicy(String policy, RuleBook book) {
		return inForce(book,
				() -> book.find(BenefitKeys.ABOLISHED)
					.filter((abolished) -> abolished.value().contains(policy))
					.<Eligibility>map((abolished) -> refused(BenefitCode.ABOLISHED, abolished, book))
					.orElseGet(() -> unset(BenefitKeys.ABOLISHED, book)));
	}

	/** Whether the document holds on the day of the book. */
	public static Eligibility inForce(RuleBook book) {
		return inForce(book, () -> new Entitled(List.of(book.standing()), book.digest()));
	}

	private static Eligibility inForce(RuleBook book, Supplier<Eligibility> answer) {
		return switch (book.period()) {
			case WITHIN -> answer.get();
			case START_NOT_SET -> startNotSet(answer.get(), book);
			case BEFORE, AFTER, UNKNOWN_REGION -> new Refused(BenefitCode.NOT_IN_FORCE, book.standing(), book.digest());
		};
	}

	/** The first day is asked for first, then what else would be missing. */
	private static Eligibility startNotSet(Eligibility answer, RuleBook book) {
		if (answer instanceof Refused) {
			return answer;
		}
		List<String> named = new ArrayList<>(List.of(RuleBooks.EFFECTIVE_FROM.name()));
		if (answer instanceof ParameterNotSet unset) {
			named.addAll(unset.parameters());
		}
		return new ParameterNotSet(List.copyOf(named), List.of(book.standing()), book.digest());
	}

	private static Eligibility unset(RuleKey<?> key, RuleBook book) {
		return new ParameterNotSet(List.of(key.name()), List.of(book.openness(key)), book.digest());
	}

	private static Eligibility refused(BenefitCode code, Ruled<?> by, RuleBook book) {
		return new Refused(code, by.citation(), book.digest());
	}

	private static Eligibility entitled(Ruled<?> by, RuleBook book) {
		return new Entitled(List.of(by.citation()), book.digest());
	}

}
