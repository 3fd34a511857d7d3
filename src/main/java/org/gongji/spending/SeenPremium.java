package org.gongji.spending;

import org.gongji.family.Relation;

/**
 * A premium as its payer sees it: the payment, by which collection, the insured person's
 * name, and what the collecting body said (null while it has not).
 */
public record SeenPremium(PremiumPayment payment, PremiumCollection collection, String insuredName,
		PremiumDecided decided) {

	/** How far it has come: the key of its words ends with this. */
	public State state() {
		return State.of(this.decided);
	}

	public CollectionEntry.Category category() {
		return this.collection.category(this.payment.category()).orElseThrow();
	}

	public boolean forSelf() {
		return this.payment.insuredIs() == Relation.SELF;
	}

	/** Where a paid premium stands. */
	public enum State {

		/** The collecting body has not answered. */
		WAITING,
		/** 已受理. */
		ACCEPTED,
		/** 未受理，已退回. */
		BACK;

		/** By what was decided; null for nothing yet. */
		static State of(PremiumDecided decided) {
			if (decided == null) {
				return WAITING;
			}
			return decided.accepted() ? ACCEPTED : BACK;
		}

	}

}
