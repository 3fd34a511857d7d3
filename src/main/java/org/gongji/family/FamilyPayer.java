package org.gongji.family;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * An owner whose account the user may spend: the relation is what the user is to the
 * owner; the region is the owner's, whose law decides. The limits are those that the
 * owner set, and what was used of the account in the present month counts toward them, in
 * fen.
 */
public record FamilyPayer(BindingId binding, PersonId owner, String ownerName, Region region, Relation relation,
		LocalDate boundOn, Integer position, Limits limits, Money used) {

	/** What the limit of this month leaves; null without such a limit. */
	public Money left() {
		return this.limits.left(this.used);
	}

	/** Without the name. */
	@Override
	public String toString() {
		return "FamilyPayer " + this.binding;
	}

}
