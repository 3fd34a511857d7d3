package org.gongji.family;

import java.time.LocalDate;

import org.gongji.person.PersonId;

/** Someone who may spend the owner's account, or might while it is suspended. */
public record FamilyMember(BindingId binding, PersonId member, String memberName, Relation relation, BindingState state,
		LocalDate boundOn) {

	/** Without the name. */
	@Override
	public String toString() {
		return "FamilyMember " + this.binding;
	}

}
