package org.gongji.family;

import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.Role;

/**
 * Whose hand took a step: the sign-in name and, where it was done for somebody else, by
 * which service or mandate and in which way. Who answers at the window without a service
 * has the way alone.
 */
record DoneBy(String actor, UUID proxy, Behalf.Kind kind) {

	static DoneBy of(Actor actor) {
		Behalf behalf = actor.behalf();
		return (behalf != null) ? new DoneBy(actor.name(), behalf.proxyId(), behalf.kind())
				: new DoneBy(actor.name(), null, null);
	}

	/** A clerk who takes a step of one of the two does it for them. */
	DoneBy forSide(BindingSide side, Role role) {
		return (this.kind == null && side != null && role == Role.CLERK)
				? new DoneBy(this.actor, null, Behalf.Kind.WINDOW) : this;
	}

}
