package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;

import org.gongji.money.Money;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * The top-up of retirees (补划差额, 黑龙江 9, R-HL3): the new monthly amount less the old one
 * for each month that was credited at the old one as a retiree, from the document's first
 * month on; never negative, and only with the bureau's explicit yes.
 */
public final class BackPayment {

	private BackPayment() {
	}

	/**
	 * Decides the top-up of the months from the first to the last, both counted, in fen.
	 * Months before the document's first day and months not credited as a retiree bring
	 * nothing; the bureau's no brings nothing at all. Refused: a day of payment out of
	 * force.
	 * @param oldAmount what was credited a month; null for what the rules of the month
	 * say
	 * @param on the day on which the top-up is made
	 */
	public static CreditingDecision decide(Standings standings, YearMonth first, YearMonth last, Money oldAmount,
			LocalDate on, Function<LocalDate, RuleBook> books) {
		if (last.isBefore(first)) {
			throw new IllegalArgumentException("The last month lies before the first");
		}
		Verdicts verdicts = new Verdicts();
		RuleBook now = books.apply(on);
		CreditingRules rules = CreditingRules.of(now);
		verdicts.use(now);
		if (!rules.credits()) {
			verdicts.refuse(now);
			return verdicts.decision();
		}
		Ruled<Boolean> yes = rules.find(CreditingKeys.BACKPAY);
		Ruled<Money> later = rules.find(CreditingKeys.RETIREE_MONTHLY_NEW);
		if (yes == null || (yes.value() && later == null)) {
			verdicts.add(null, rules.missing(unset(yes, later)));
			return verdicts.decision();
		}
		for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
			RuleBook then = books.apply(month.atDay(1));
			boolean due = yes.value() && then.period() != Period.BEFORE && standings.before(month).retired();
			Money old = (oldAmount != null) ? oldAmount : oldAmount(then);
			verdicts.add(month,
					due ? difference(later, old, yes) : Brought.nothing(CreditKind.NOT_DUE, yes.citation()));
		}
		return verdicts.decision();
	}

	private static Money oldAmount(RuleBook book) {
		return book.find(CreditingKeys.RETIREE_MONTHLY).map(Ruled::value).orElse(Money.ZERO);
	}

	private static RuleKey<?>[] unset(Ruled<Boolean> yes, Ruled<Money> later) {
		return (yes != null) ? new RuleKey<?>[] { CreditingKeys.RETIREE_MONTHLY_NEW }
				: (later != null) ? new RuleKey<?>[] { CreditingKeys.BACKPAY }
						: new RuleKey<?>[] { CreditingKeys.BACKPAY, CreditingKeys.RETIREE_MONTHLY_NEW };
	}

	private static Brought difference(Ruled<Money> later, Money old, Ruled<Boolean> yes) {
		Money more = later.value().minus(old);
		return Brought.fixed(CreditKind.BACK_PAYMENT, more.isPositive() ? more : Money.ZERO, later.citation())
			.alsoBy(yes.citation());
	}

}
