package org.gongji.account;

import java.util.List;

import org.gongji.person.PersonId;

/**
 * Tells who else used an owner's account. Every room that lets others use one tells of
 * its own; this room stands below them.
 */
public interface MovementUsers {

	/**
	 * A SELECT with the columns {@code entry_id} and {@code user_id}: what somebody other
	 * than {@code :owner} used of that owner's account.
	 */
	String uses();

	/** Those who used this owner's account or may, each once. */
	List<MovementUser> users(PersonId owner);

}
