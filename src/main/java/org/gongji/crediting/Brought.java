package org.gongji.crediting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.money.Rounding;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleKey;

/**
 * What a standing brings in a month: an amount with its ground, the keys that the bureau
 * has to set first, or the fact that has to be declared.
 */
record Brought(CreditKind kind, Money base, BigDecimal ratio, Money amount, List<Citation> citations,
		List<RuleKey<?>> missing, DeclaredFact undeclared) {

	static Brought nothing(CreditKind kind, Citation citation) {
		return new Brought(kind, null, null, Money.ZERO, List.of(citation), List.of(), null);
	}

	static Brought fixed(CreditKind kind, Money amount, Citation citation) {
		return new Brought(kind, null, null, amount, List.of(citation), List.of(), null);
	}

	/** A share of a base, rounded half-up to the fen, once (R-C5). */
	static Brought share(CreditKind kind, Money base, BigDecimal ratio, Citation citation, Citation rounding) {
		return new Brought(kind, base, ratio, Rounding.share(base, ratio), List.of(citation, rounding), List.of(),
				null);
	}

	static Brought missing(List<RuleKey<?>> keys, List<Citation> citations) {
		return new Brought(null, null, null, null, citations, List.copyOf(keys), null);
	}

	/** The rule asks for a fact that nobody has declared. */
	static Brought undeclared(DeclaredFact fact, Citation citation) {
		return new Brought(null, null, null, null, List.of(citation), List.of(), fact);
	}

	boolean settled() {
		return this.missing.isEmpty() && this.undeclared == null;
	}

	Brought alsoBy(Citation citation) {
		List<Citation> by = new ArrayList<>(this.citations);
		by.add(citation);
		return new Brought(this.kind, this.base, this.ratio, this.amount, List.copyOf(by), this.missing,
				this.undeclared);
	}

}
