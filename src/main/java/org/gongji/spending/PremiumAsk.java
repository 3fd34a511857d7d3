package org.gongji.spending;

import org.gongji.access.RequestId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * A premium that somebody wants to pay from the own account: for whom, by which
 * collection and category, with the policy number where one is asked for.
 *
 * @param request the payer's own id of this payment: it pays once
 * @param agreed the account's part that the payer was shown, in fen; null where none was
 */
public record PremiumAsk(RequestId request, PersonId payer, PersonId insured, CollectionId collection, int category,
		String policyNumber, Money agreed) {

	/** The longest policy number. */
	public static final int LONGEST_POLICY = 64;

	/** What is paid; what was agreed is no part of it. */
	String digest() {
		return Digest.of(this.payer.value(), this.insured.value(), this.collection.value(), this.category,
				this.policyNumber);
	}

}
