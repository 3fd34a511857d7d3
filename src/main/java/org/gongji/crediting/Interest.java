package org.gongji.crediting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.money.Rounding;
import org.gongji.rules.Citation;
import org.gongji.rules.Period;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

/**
 * Interest on the balance (利息, OQ-06): by the yearly rate and the method that the bureau
 * sets, none before; half-up to the fen, once a posting. Interest is no new credit and
 * goes on after the document's last day, as the balance does.
 */
public final class Interest {

	private static final BigDecimal MONTHS = BigDecimal.valueOf(Month.values().length);

	private Interest() {
	}

	/**
	 * The interest posted for a month.
	 * @param balance what stands on the account when the month ends, in fen, not negative
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
		List<Citation> by = List.of(rate.citation(), method.citation());
		if (method.value().equals("monthly_on_balance")) {
			return new Brought(CreditKind.INTEREST, balance, rate.value(), twelfth(balance, rate.value()), by,
					List.of(), null);
		}
		Money yearly = (month.getMonth() == Month.DECEMBER) ? Rounding.share(balance, rate.value()) : Money.ZERO;
		return new Brought(CreditKind.INTEREST, balance, rate.value(), yearly, by, List.of(), null);
	}

	/** A twelfth has no end in decimals: rounded half-up straight to the fen. */
	private static Money twelfth(Money balance, BigDecimal rate) {
		BigDecimal fen = rate.multiply(BigDecimal.valueOf(balance.fen())).divide(MONTHS, 0, RoundingMode.HALF_UP);
		return Rounding.toFen(fen);
	}

}
