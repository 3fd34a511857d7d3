package org.gongji.crediting;

import java.time.LocalDate;
import java.util.Objects;

import org.gongji.money.Money;
import org.gongji.person.AccountType;

/**
 * What the crediting law has to know of a person. Amounts are monthly, in fen.
 *
 * @param contributionBase the monthly base (缴费基数); null where none is declared
 * @param monthlyPension the own pension (基本养老金); null where none is known
 * @param contributing whether the own contribution of the month is paid
 * @param diedOn the day of death, or null
 */
public record CreditingFacts(Standings standings, AccountType accountType, Money contributionBase, Money monthlyPension,
		boolean contributing, LocalDate diedOn) {

	public CreditingFacts {
		Objects.requireNonNull(standings, "standings");
		Objects.requireNonNull(accountType, "accountType");
		refuseNegative(contributionBase);
		refuseNegative(monthlyPension);
	}

	private static void refuseNegative(Money amount) {
		if (amount != null && amount.isNegative()) {
			throw new IllegalArgumentException("A base is not negative");
		}
	}

}
