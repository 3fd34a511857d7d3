package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.gongji.money.Money;
import org.gongji.rules.RuleBook;

/**
 * The crediting law (个人账户计入): what a person is credited for a month, in fen, each month
 * rounded half-up once before any sum (R-C5). A month counts by the rule book of its
 * first day; before the document's first day and after its last one nothing is credited
 * (R-C11).
 */
public final class CreditingAmount {

	private CreditingAmount() {
	}

	/**
	 * The credit of one month, by the status that counts in it (临沧 15、16, 西安 四（一）, 黑龙江 9,
	 * 平凉 9、15, 铁岭 14). Refused: a month out of force. A base or pension that the rule
	 * needs and nobody declared is a result of its own.
	 */
	public static CreditingDecision monthly(CreditingFacts facts, YearMonth month, RuleBook book) {
		return months(facts, month, month, (day) -> book);
	}

	/** The credits of the months from the first to the last, both counted. */
	public static CreditingDecision months(CreditingFacts facts, YearMonth first, YearMonth last,
			Function<LocalDate, RuleBook> books) {
		return each(first, last, books, (rules, month) -> {
			Brought brought = rules.bring(facts, month);
			return brought.settled() ? brought.alsoBy(rules.cite(CreditingKeys.PERIOD)) : brought;
		});
	}

	/**
	 * What of the employer's contribution of a month goes to the account: by all five
	 * texts nothing (临沧 6, 西安 四（一）, 黑龙江 9, 平凉 15, 铁岭 14).
	 */
	public static CreditingDecision employerShare(Money contribution, YearMonth month, RuleBook book) {
		return each(month, month, (day) -> book, (rules, counted) -> rules.employerShare(contribution));
	}

	/**
	 * The civil-servant subsidy that goes to the account in a month (铁岭 14); nothing for
	 * who is no civil servant.
	 */
	public static CreditingDecision civilServantSubsidy(CreditingFacts facts, boolean civilServant, YearMonth month,
			RuleBook book) {
		return each(month, month, (day) -> book, (rules, counted) -> civilServant ? rules.civilServantSubsidy(facts)
				: Brought.nothing(CreditKind.NO_CIVIL_SERVANT, rules.cite(CreditingKeys.CIVIL_SERVANT_RATE)));
	}

	private static CreditingDecision each(YearMonth first, YearMonth last, Function<LocalDate, RuleBook> books,
			BiFunction<CreditingRules, YearMonth, Brought> law) {
		if (last.isBefore(first)) {
			throw new IllegalArgumentException("The last month lies before the first");
		}
		Verdicts verdicts = new Verdicts();
		for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
			RuleBook book = books.apply(month.atDay(1));
			CreditingRules rules = CreditingRules.of(book);
			verdicts.use(book);
			if (rules.credits()) {
				verdicts.add(month, law.apply(rules, month));
			}
			else {
				verdicts.refuse(book);
			}
		}
		return verdicts.decision();
	}

}
