package org.gongji.family;

import java.time.Instant;

/**
 * One step in the life of a binding. The reason may be null; the side is null where
 * neither of the two took it; the limits are those set by that step, else null.
 */
public record BindingEvent(BindingState state, Instant at, String actor, String reason, Act act, BindingSide side,
		Limits limits) {

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
