package org.gongji.rules;

import java.time.LocalDate;
import java.util.Optional;

import org.gongji.access.Region;

/**
 * Counts what waits for a key that has no value. Each room counts its own rows, so the
 * rules need not know people, accounts or bills.
 */
public interface OpenCount {

	/** Empty where this room has nothing to say of the key. */
	Optional<Waiting> waiting(Region region, String key, LocalDate day);

	/** So many of one sort wait; the last day is null where none is known. */
	record Waiting(Sort sort, long count, LocalDate last) {

	}

	/** What can wait. */
	enum Sort {

		/** People whose status the key concerns. */
		PEOPLE,
		/** Bills that could not be settled, or not in full. */
		BILLS,
		/** Open personal accounts. */
		ACCOUNTS

	}

}
