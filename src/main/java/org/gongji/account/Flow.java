package org.gongji.account;

import java.util.Locale;
import java.util.Optional;

/** Into the account, out of it, or both. */
public enum Flow {

	ALL, IN, OUT;

	/** By its word in an address, such as {@code in}. */
	public static Optional<Flow> ofWord(String word) {
		for (Flow one : values()) {
			if (one.word().equals(word)) {
				return Optional.of(one);
			}
		}
		return Optional.empty();
	}

	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
