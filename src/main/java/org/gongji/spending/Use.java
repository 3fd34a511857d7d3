package org.gongji.spending;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * One use of an owner's account by a relative, as its owner may know it (OQ-29): when,
 * how much in fen (negative when it was given back), at what kind of place; not what was
 * bought. The relation is what the user is to the owner.
 */
public record Use(SettlementId id, String reference, PersonId user, String userIs, PlaceType place,
		LocalDate serviceDate, OffsetDateTime settledAt, Money amount) {

	public boolean isReversal() {
		return this.amount.isNegative();
	}

}
