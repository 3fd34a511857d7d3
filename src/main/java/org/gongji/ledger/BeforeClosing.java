package org.gongji.ledger;

import java.time.YearMonth;
import java.util.List;

import org.gongji.access.Region;

import org.springframework.modulith.NamedInterface;

/** What a room has to say before a month of a region is closed. */
@NamedInterface("months")
public interface BeforeClosing {

	/** Nothing where nothing waits; at most a few statements, whatever waits. */
	List<Word> before(Region region, YearMonth month);

	/**
	 * One thing to know before the closing.
	 *
	 * @param key key of the words, in the bundle of the room
	 * @param count how many there are, the first argument of the words
	 * @param stops whether the month cannot be closed before it is settled
	 * @param path where an officer sees to it, or null
	 */
	record Word(String key, long count, boolean stops, String path) {

	}

}
