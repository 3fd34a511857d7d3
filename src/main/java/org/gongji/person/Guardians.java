package org.gongji.person;

import java.util.Set;

/**
 * Knows which parents act for a child (监护人). Answered by the room that keeps families,
 * which stands above this one.
 */
public interface Guardians {

	/** Whether the person is below majority today. */
	boolean minor(Person person);

	/** The children below majority for whom this person acts today. */
	Set<PersonId> wardsOf(PersonId guardian);

	/** The parents who act for this child today; none for an adult. */
	Set<PersonId> of(PersonId child);

}
