package org.gongji.crediting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

import org.gongji.money.Money;
import org.gongji.money.Rounding;

/**
 * How interest is worked out of balances (计息方法): those of all days or of all ends of
 * months are added up, and a day or month of the yearly rate is taken of the sum.
 */
public enum InterestMethod {

	/** 按月末余额: a twelfth of the yearly rate for each end of a month. */
	MONTHLY_BALANCE(Month.values().length),
	/** 按日余额, a year of 360 days. */
	DAILY_BALANCE_360(360),
	/** 按日余额, a year of 365 days. */
	DAILY_BALANCE_365(365);

	private final BigDecimal parts;

	InterestMethod(int parts) {
		this.parts = BigDecimal.valueOf(parts);
	}

	static InterestMethod ofWord(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** Into how many parts the yearly rate is divided. */
	public int parts() {
		return this.parts.intValue();
	}

	public boolean daily() {
		return this != MONTHLY_BALANCE;
	}

	/** How many balances of these days count; the second day is not among them. */
	long counted(LocalDate from, LocalDate until) {
		if (daily()) {
			return until.toEpochDay() - from.toEpochDay();
		}
		return months(until) - months(from);
	}

	/** Ends of months before this day. */
	private static long months(LocalDate day) {
		return day.getYear() * 12L + day.getMonthValue();
	}

	/** Rate times sum, over all stretches, to the fen: rounded half-up, once. */
	Money interest(BigDecimal rateTimesSum) {
		return Rounding.toFen(rateTimesSum.divide(this.parts, 0, RoundingMode.HALF_UP));
	}

}
