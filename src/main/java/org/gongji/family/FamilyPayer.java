package org.gongji.family;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.person.PersonId;

/**
 * An owner whose account the user may spend: the relation is what the user is to the
 * owner; the region is the owner's, whose law decides.
 */
public record FamilyPayer(BindingId binding, PersonId owner, String ownerName, Region region, Relation relation,
		LocalDate boundOn, Integer position) {

	/** Without the name. */
	@Override
	public String toString() {
		return "FamilyPayer " + this.binding;
	}

}
