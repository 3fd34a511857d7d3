package org.gongji.crediting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.gongji.money.Money;
import org.gongji.person.AccountType;
import org.gongji.rules.Citation;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * The part of a rule book that the crediting law reads, looked up once per book.
 */
final class CreditingRules {

	private final RuleBook book;

	private final Ruled<BigDecimal> employee;

	private final Ruled<BigDecimal> flexible;

	private final Ruled<String> retiree;

	private final Ruled<Money> monthly;

	private final Ruled<BigDecimal> currentRatio;

	private final Ruled<String> retiredFlexibleAs;

	private final Ruled<Money> retiredFlexible;

	private final Ruled<String> changeMonth;

	private final Ruled<Boolean> combinedOnly;

	private CreditingRules(RuleBook book) {
		this.book = book;
		this.employee = find(CreditingKeys.EMPLOYEE_RATIO);
		this.flexible = find(CreditingKeys.FLEXIBLE);
		this.retiree = find(CreditingKeys.RETIREE);
		Ruled<Money> later = find(CreditingKeys.RETIREE_MONTHLY_NEW);
		this.monthly = (later != null) ? later : find(CreditingKeys.RETIREE_MONTHLY);
		this.currentRatio = find(CreditingKeys.RETIREE_CURRENT_RATIO);
		this.retiredFlexibleAs = find(CreditingKeys.RETIRED_FLEXIBLE_AS);
		this.retiredFlexible = find(CreditingKeys.RETIRED_FLEXIBLE);
		this.changeMonth = find(CreditingKeys.STATUS_CHANGE_MONTH);
		this.combinedOnly = find(CreditingKeys.COMBINED_ONLY);
	}

	static CreditingRules of(RuleBook book) {
		return book.as(CreditingRules.class, CreditingRules::new);
	}

	/**
	 * Whether new credits are made at all: not before the first day nor after the last.
	 */
	boolean credits() {
		return this.book.period() == Period.WITHIN || this.book.period() == Period.START_NOT_SET;
	}

	/**
	 * The credit of a month. Where the month of a change is not ruled, it is asked for
	 * only if the two standards differ (OQ-16).
	 */
	Brought bring(CreditingFacts facts, YearMonth month) {
		if (facts.diedOn() != null && month.isAfter(YearMonth.from(facts.diedOn()))) {
			return Brought.nothing(CreditKind.AFTER_DEATH, cite(CreditingKeys.MONTH_OF_DEATH));
		}
		if (facts.accountType() == AccountType.POOL_ONLY && this.combinedOnly.value()) {
			return Brought.nothing(CreditKind.POOL_ONLY, this.combinedOnly.citation());
		}
		Standing before = facts.standings().before(month);
		Standing within = facts.standings().within(month);
		if (before == within) {
			return of(within, facts);
		}
		if (this.changeMonth != null) {
			boolean next = this.changeMonth.value().equals("next_month");
			return of(next ? before : within, facts).alsoBy(this.changeMonth.citation());
		}
		return unruledChange(of(before, facts), of(within, facts));
	}

	private Brought unruledChange(Brought before, Brought within) {
		if (before.settled() && within.settled() && before.amount().equals(within.amount())) {
			return within;
		}
		if (before.undeclared() != null || within.undeclared() != null) {
			return (before.undeclared() != null) ? before : within;
		}
		Set<RuleKey<?>> missing = new LinkedHashSet<>(List.of(CreditingKeys.STATUS_CHANGE_MONTH));
		missing.addAll(before.missing());
		missing.addAll(within.missing());
		return Brought.missing(List.copyOf(missing),
				missing.stream().map((key) -> this.book.openness(key)).distinct().toList());
	}

	private Brought of(Standing standing, CreditingFacts facts) {
		return switch (standing) {
			case EMPLOYEE -> contribution(this.employee, facts);
			case FLEXIBLE, NEW_FORM_WORKER -> flexible(facts);
			case RETIREE -> retiree(facts);
			case RETIRED_FLEXIBLE -> retiredFlexible(facts);
			case LEFT -> Brought.nothing(CreditKind.LEFT_SCHEME, cite(CreditingKeys.ON_CHANGE_TO_RESIDENT));
		};
	}

	private Brought flexible(CreditingFacts facts) {
		return (this.flexible != null) ? contribution(this.flexible, facts) : missing(CreditingKeys.FLEXIBLE);
	}

	/** Where nothing is contributed there is nothing of it to credit. */
	private Brought contribution(Ruled<BigDecimal> ratio, CreditingFacts facts) {
		if (ratio.value().signum() == 0) {
			return Brought.fixed(CreditKind.OWN_CONTRIBUTION, Money.ZERO, ratio.citation());
		}
		if (!facts.contributing()) {
			return Brought.nothing(CreditKind.NOT_CONTRIBUTING, ratio.citation());
		}
		return (facts.contributionBase() != null) ? share(CreditKind.OWN_CONTRIBUTION, facts.contributionBase(), ratio)
				: Brought.undeclared(DeclaredFact.CONTRIBUTION_BASE, ratio.citation());
	}

	private Brought retiree(CreditingFacts facts) {
		if (this.retiree.value().equals("fixed_monthly")) {
			return (this.monthly != null)
					? Brought.fixed(CreditKind.FIXED_MONTHLY, this.monthly.value(), this.monthly.citation())
					: missing(CreditingKeys.RETIREE_MONTHLY);
		}
		if (this.currentRatio == null) {
			return missing(CreditingKeys.RETIREE_CURRENT_RATIO);
		}
		return (facts.monthlyPension() != null)
				? share(CreditKind.PENSION_SHARE, facts.monthlyPension(), this.currentRatio)
				: Brought.undeclared(DeclaredFact.MONTHLY_PENSION, this.currentRatio.citation());
	}

	private Brought retiredFlexible(CreditingFacts facts) {
		if (this.retiredFlexibleAs.value().equals("as_retiree")) {
			return retiree(facts).alsoBy(this.retiredFlexibleAs.citation());
		}
		return (this.retiredFlexible != null)
				? Brought.fixed(CreditKind.FIXED_MONTHLY, this.retiredFlexible.value(), this.retiredFlexible.citation())
				: missing(CreditingKeys.RETIRED_FLEXIBLE);
	}

	private Brought share(CreditKind kind, Money base, Ruled<BigDecimal> ratio) {
		return Brought.share(kind, base, ratio.value(), ratio.citation(), cite(CreditingKeys.ROUNDING));
	}

	/** What of the employer's contribution goes to the account. */
	Brought employerShare(Money contribution) {
		return share(CreditKind.EMPLOYER_SHARE, contribution, find(CreditingKeys.EMPLOYER_SHARE));
	}

	/**
	 * The civil-servant subsidy on the contribution base, of a retiree on the pension.
	 */
	Brought civilServantSubsidy(CreditingFacts facts) {
		if (facts.accountType() == AccountType.POOL_ONLY && this.combinedOnly.value()) {
			return Brought.nothing(CreditKind.POOL_ONLY, this.combinedOnly.citation());
		}
		Ruled<BigDecimal> rate = find(CreditingKeys.CIVIL_SERVANT_RATE);
		if (rate == null) {
			return missing(CreditingKeys.CIVIL_SERVANT_RATE);
		}
		Money base = (facts.contributionBase() != null) ? facts.contributionBase() : facts.monthlyPension();
		return (base == null) ? Brought.undeclared(DeclaredFact.MONTHLY_PENSION, rate.citation())
				: share(CreditKind.CIVIL_SERVANT_SUBSIDY, base, rate);
	}

	Brought missing(RuleKey<?>... keys) {
		List<Citation> citations = new ArrayList<>();
		for (RuleKey<?> key : keys) {
			citations.add(this.book.openness(key));
		}
		return Brought.missing(List.of(keys), citations);
	}

	/** Where a value stands, or why it is open. */
	Citation cite(RuleKey<?> key) {
		Ruled<?> ruled = find(key);
		return (ruled != null) ? ruled.citation() : this.book.openness(key);
	}

	<T> Ruled<T> find(RuleKey<T> key) {
		return this.book.find(key).orElse(null);
	}

	RuleBook book() {
		return this.book;
	}

}
