package org.gongji.closing;

import java.util.List;

/**
 * One line of what is looked at before a month is closed (结账前检查).
 *
 * @param key key of the words, with {@code words} put into them
 * @param path where an officer sees to it, or null
 */
public record CheckItem(Sort sort, String key, List<Object> words, String path) {

	public CheckItem {
		words = List.copyOf(words);
	}

	public boolean stops() {
		return this.sort == Sort.STOP;
	}

	/** What a line means for the closing. */
	public enum Sort {

		/** The month cannot be closed before it is settled. */
		STOP,
		/** To be known; it does not change the month. */
		NOTICE,
		/** As it should be. */
		GOOD

	}

}
