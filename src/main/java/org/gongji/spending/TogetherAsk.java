package org.gongji.spending;

import org.gongji.access.RequestId;
import org.gongji.family.ProposalId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * A relative who is to be bound and enrolled in one errand: by which proposal, collection
 * and category.
 *
 * @param request the payer's own id of this errand: it is done once
 * @param agreed the account's part that the payer was shown, in fen; null where none was
 */
public record TogetherAsk(RequestId request, PersonId payer, ProposalId proposal, CollectionId collection, int category,
		Money agreed) {

	/** The premium by itself, once the relative is known. */
	PremiumAsk premium(PersonId insured) {
		return new PremiumAsk(this.request, this.payer, insured, this.collection, this.category, "", this.agreed);
	}

}
