package org.gongji.crediting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

import org.gongji.money.Money;
import org.gongji.rules.Citation;

/**
 * The credit of one month and how it came about: of what base, at which ratio. Base and
 * ratio are null where the amount stands in the rules or nothing is due.
 */
public record MonthCredit(YearMonth month, CreditKind kind, Money base, BigDecimal ratio, Money amount,
		List<Citation> citations) {

	public MonthCredit {
		Objects.requireNonNull(amount, "amount");
		citations = List.copyOf(citations);
	}

}
