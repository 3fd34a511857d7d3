package org.gongji.family;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

/**
 * What this room's pages ask of accounts and uses; answered by the room that settles,
 * which stands above this one.
 */
public interface SharedAccounts {

	/**
	 * What relatives leave in this owner's account, in fen; empty for who has no account.
	 */
	Optional<Money> floor(PersonId owner);

	/**
	 * From now on relatives leave at least this much; false where owners keep nothing
	 * from them here, and nothing was changed.
	 */
	boolean keep(PersonId owner, Money floor, Actor actor);

	/** How often the account was used by this binding, or given back. */
	int countUses(BindingId binding);

	/** These uses, newest first; pages count from 1. */
	List<Use> uses(BindingId binding, int page, int size);

	/**
	 * One use of the owner's account, in fen, negative when it was given back: when,
	 * where by the key of a word, and the page that says more to whoever may know it.
	 */
	record Use(String path, OffsetDateTime at, String placeKey, Money amount) {

	}

}
