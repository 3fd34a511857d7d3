package org.gongji.crediting;

import java.util.UUID;

import org.gongji.money.Money;

/**
 * What stands credited to a person for a month, in fen and by where it came from: the
 * credit and all corrections since. Kind, base and employer are those of the last of
 * them; null where there is none.
 *
 * @param credit the credit that is corrected; null where the month never had one
 */
record NetCredit(Money contribution, Money fund, CreditKind kind, Money base, UUID employer, UUID credit) {

	static final NetCredit NOTHING = new NetCredit(Money.ZERO, Money.ZERO, null, null, null, null);

	static NetCredit of(CreditKind kind, Money amount, Money base, UUID employer, UUID credit) {
		boolean own = kind == CreditKind.OWN_CONTRIBUTION;
		return new NetCredit(own ? amount : Money.ZERO, own ? Money.ZERO : amount, kind, base, employer, credit);
	}

	/** After a correction by so much, which left it with this kind and base. */
	NetCredit corrected(Money moreContribution, Money moreFund, CreditKind left, Money leftBase, UUID leftEmployer) {
		return new NetCredit(this.contribution.plus(moreContribution), this.fund.plus(moreFund), left, leftBase,
				leftEmployer, this.credit);
	}

	Money total() {
		return this.contribution.plus(this.fund);
	}

	boolean none() {
		return this.kind == null;
	}

}
