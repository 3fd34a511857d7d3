package org.gongji.account.web;

import java.util.Locale;

import org.gongji.money.Money;

/** Which movements a statement lists. */
enum Show {

	ALL, IN, OUT;

	/** By its word in the address; anything else lists all. */
	static Show ofWord(String word) {
		for (Show one : values()) {
			if (one.word().equals(word)) {
				return one;
			}
		}
		return ALL;
	}

	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	boolean admits(Money change) {
		return this == ALL || change.isNegative() == (this == OUT);
	}

}
