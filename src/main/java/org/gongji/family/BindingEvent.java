package org.gongji.family;

import java.time.Instant;

import org.gongji.access.Behalf;

/**
 * One step in the life of a binding. The reason may be null; the side is null where
 * neither of the two took it; the limits are those set by that step, else null. Where it
 * was done on behalf of that side the way is told, and for a helper the masked name, null
 * where there is none any more.
 */
public record BindingEvent(BindingState state, Instant at, String actor, String reason, Act act, BindingSide side,
		Limits limits, Behalf.Kind behalf, String helper) {

	/** Who took the step, as one of the two reads it: the key of words. */
	public String byKey(BindingSide reader) {
		if (this.side == null) {
			return "family.by.office";
		}
		String whose = (this.side == reader) ? "me" : "other";
		return "family.by." + whose + ((this.behalf != null) ? "." + this.behalf : "");
	}

	/** What a step changed. */
	public enum Act {

		/** Begun, paused, resumed or ended: the state says which. */
		STATE,
		/** The owner set limits, or took them away. */
		LIMITS,
		/** The user agreed that the owner sees what was bought. */
		ITEMS_SHOWN,
		/** The user took that back. */
		ITEMS_HIDDEN

	}

}
