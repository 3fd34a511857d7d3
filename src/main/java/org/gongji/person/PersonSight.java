package org.gongji.person;

import org.gongji.access.SignedIn;

/**
 * Tells what other rooms know of a person, for a clerk who has the card open; it stands
 * above this room.
 */
public interface PersonSight {

	Sight of(Person person, SignedIn clerk);

	/**
	 * What is seen.
	 *
	 * @param template whose fragment {@code sight(sight)} shows it
	 */
	record Sight(String template, Object shown) {

	}

}
