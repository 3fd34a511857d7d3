package org.gongji.spending;

import java.util.Objects;

import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.rules.RuleBook;

/**
 * An account that might pay: a reference unique within the purchase, what it may give,
 * the rule book of its owner's region (OQ-21), and for an authoriser the bond.
 */
public record Payer(PayerKind kind, String ref, Allowance allowance, RuleBook book, Bond bond) {

	public Payer {
		Objects.requireNonNull(ref, "ref");
		Objects.requireNonNull(allowance, "allowance");
		Objects.requireNonNull(book, "book");
		if ((kind == PayerKind.AUTHORISER) != (bond != null)) {
			throw new IllegalArgumentException("An authoriser has a bond, the user has none");
		}
	}

	/** A payer of whose money nothing is held back. */
	public Payer(PayerKind kind, String ref, Money available, RuleBook book, Bond bond) {
		this(kind, ref, Allowance.whole(available), book, bond);
	}

	/** What the account may give to this purchase, in fen. */
	public Money available() {
		return this.allowance.money();
	}

	/** What the user is to the owner of this account. */
	Relation userIs() {
		return (this.bond != null) ? this.bond.userIs() : Relation.SELF;
	}

	public static Payer user(String ref, Money available, RuleBook book) {
		return new Payer(PayerKind.USER, ref, available, book, null);
	}

	public static Payer authoriser(String ref, Money available, RuleBook book, Bond bond) {
		return new Payer(PayerKind.AUTHORISER, ref, available, book, bond);
	}

}
