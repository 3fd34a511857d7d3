package org.gongji.family;

import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.person.PersonId;

/**
 * That the member may spend the owner's account (家庭共济关系): the relation is what the member
 * is to the owner, the region the owner's, the position the one the member gave it among
 * several owners, or null.
 */
public record Binding(BindingId id, PersonId owner, PersonId member, Relation relation, Region region,
		BindingState state, LocalDate boundOn, LocalDate endedOn, Integer position) {

}
