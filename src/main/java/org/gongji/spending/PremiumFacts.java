package org.gongji.spending;

import java.time.LocalDate;
import java.util.Objects;

import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.rules.RuleBook;

/**
 * A premium to be paid from one account: the book of the owner's region on the day, the
 * whole amount and what is available in the account, both in fen, and for a relative the
 * bond (null: for the owner). Of a relative without basic insurance the bond's province
 * is the one in which the premium would enrol them.
 */
public record PremiumFacts(RuleBook book, LocalDate date, PremiumKind kind, Money amount, Money available, Bond bond) {

	public PremiumFacts {
		Objects.requireNonNull(book, "book");
		Objects.requireNonNull(date, "date");
		Objects.requireNonNull(kind, "kind");
		if (!amount.isPositive()) {
			throw new IllegalArgumentException("A premium is more than nothing");
		}
		if (available.isNegative()) {
			throw new IllegalArgumentException("An account is never below zero");
		}
	}

	/** What the insured person is to the owner. */
	Relation insuredIs() {
		return (this.bond != null) ? this.bond.userIs() : Relation.SELF;
	}

}
