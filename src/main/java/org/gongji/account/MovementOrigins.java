package org.gongji.account;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.gongji.ledger.EntryId;
import org.gongji.person.PersonId;

/**
 * Tells a member what stands behind movements. Every room that moves money tells of its
 * own, and only what this viewer may know; this room stands below them.
 */
public interface MovementOrigins {

	/** The events of the entries that this room tells of; it is asked for no other. */
	Set<String> events();

	Map<EntryId, MovementOrigin> origins(PersonId viewer, Collection<EntryId> entries);

}
