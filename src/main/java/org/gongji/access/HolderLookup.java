package org.gongji.access;

import java.util.Optional;
import java.util.UUID;

/**
 * Finds the person or institution an account acts for by what is written on a card or an
 * agreement. Answered by the rooms that know them, which stand above this one.
 */
public interface HolderLookup {

	/** The roles whose holders this room knows. */
	boolean knows(Role role);

	Optional<Holder> find(Role role, String typed);

	/** Who an account acts for, where, and the name to show. */
	record Holder(UUID id, Region region, String displayName) {

	}

}
