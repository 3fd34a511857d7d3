package org.gongji.account;

import org.gongji.person.PersonId;

/**
 * A relative who used an account or may: the message key of what they are to the owner,
 * and the name, which is null where it is not to be shown.
 */
public record MovementUser(PersonId person, String relation, String name) {

	/** Without the name. */
	@Override
	public String toString() {
		return "MovementUser " + this.person;
	}

}
