package org.gongji.crediting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * Interest on the balance (利息, OQ-06): by the yearly rate and the method that the bureau
 * sets, none before; half-up to the fen, once a period. Interest is no new credit and
 * goes on after the document's last day, as the balance does.
 */
public final class Interest {

	private Interest() {
	}

	/**
	 * What a balance that stands unmoved bears in a month.
	 * @param balance in fen, not negative
	 */
	public static CreditingDecision of(Money balance, YearMonth month, RuleBook book) {
		if (balance.isNegative()) {
			throw new IllegalArgumentException("A balance is not negative");
		}
		Verdicts verdicts = new Verdicts();
		verdicts.use(book);
		if (book.period() == Period.BEFORE || book.period() == Period.UNKNOWN_REGION) {
			verdicts.refuse(book);
		}
		else {
			verdicts.add(month, brought(balance, month, CreditingRules.of(book)));
		}
		return verdicts.decision();
	}

	private static Brought brought(Money balance, YearMonth month, CreditingRules rules) {
		Ruled<BigDecimal> rate = rules.find(CreditingKeys.INTEREST_RATE);
		Ruled<String> method = rules.find(CreditingKeys.INTEREST_METHOD);
		List<RuleKey<?>> missing = new ArrayList<>();
		if (rate == null) {
			missing.add(CreditingKeys.INTEREST_RATE);
		}
		if (method == null) {
			missing.add(CreditingKeys.INTEREST_METHOD);
		}
		if (!missing.isEmpty()) {
			return rules.missing(missing.toArray(RuleKey<?>[]::new));
		}
		BalanceHistory unmoved = new BalanceHistory();
		unmoved.change(month.atDay(1), balance.fen());
		InterestMethod how = InterestMethod.ofWord(method.value());
		long sum = unmoved.sum(how, month.atDay(1), month.plusMonths(1).atDay(1));
		return new Brought(CreditKind.INTEREST, balance, rate.value(),
				how.interest(rate.value().multiply(BigDecimal.valueOf(sum))),
				List.of(rate.citation(), method.citation()), List.of(), null);
	}

}
