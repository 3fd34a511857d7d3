package org.gongji.spending;

import java.util.List;

/**
 * What the rules of one payer's region say: a reason against the payer as a whole or
 * none, and a ruling per line where the checks came so far. Waiting means that nothing
 * but the document's first day stands against the payer.
 */
record PayerVerdict(Payer payer, SpendingRules rules, Reason against, ItemRuling[] rulings, boolean waiting) {

	static PayerVerdict of(Payer payer, PurchaseFacts facts) {
		SpendingRules rules = SpendingRules.of(payer.book());
		Reason before = rules.beforeItems(payer, facts.place());
		ItemRuling[] rulings = null;
		Reason against = before;
		if (before == null) {
			rulings = rulings(rules, facts);
			against = anyAllowed(rulings) ? rules.afterItems(payer, facts) : null;
		}
		boolean able = against == null && anyAllowed(rulings);
		if (rules.startNotSet()) {
			Reason unset = new Reason(ReasonCode.PARAMETER_NOT_SET, rules.standing(), 0, payer.ref(), false);
			return new PayerVerdict(payer, rules, unset, rulings, able);
		}
		return new PayerVerdict(payer, rules, against, rulings, false);
	}

	private static ItemRuling[] rulings(SpendingRules rules, PurchaseFacts facts) {
		List<PurchaseLine> lines = facts.lines();
		ItemRuling[] rulings = new ItemRuling[lines.size()];
		for (int i = 0; i < rulings.length; i++) {
			rulings[i] = rules.item(facts.place().type(), lines.get(i));
		}
		return rulings;
	}

	private static boolean anyAllowed(ItemRuling[] rulings) {
		for (ItemRuling ruling : rulings) {
			if (ruling.allowed()) {
				return true;
			}
		}
		return false;
	}

	/** Whether this payer may pay at least one line. */
	boolean able() {
		return this.against == null && anyAllowed(this.rulings);
	}

	boolean pays(int index) {
		return this.rulings[index].allowed();
	}

	boolean hasMoney() {
		return this.payer.available().isPositive();
	}

	/** Why this payer may not pay anything: the payer's reason, or one per line. */
	void addReasons(PurchaseFacts facts, List<Reason> reasons) {
		if (this.against != null) {
			reasons.add(this.against);
			return;
		}
		for (int i = 0; i < this.rulings.length; i++) {
			reasons.add(this.rulings[i].reason(facts.lines().get(i).number(), this.payer.ref()));
		}
	}

	/** Why this payer may not pay one line, or null where it may. */
	Reason against(int index, int line) {
		if (this.against != null) {
			return this.against;
		}
		return this.rulings[index].allowed() ? null : this.rulings[index].reason(line, this.payer.ref());
	}

}
