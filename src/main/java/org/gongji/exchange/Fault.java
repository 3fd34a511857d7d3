package org.gongji.exchange;

import java.util.List;

/**
 * Why a call is refused: the field, empty for the call as a whole, and the key of the
 * words with what is put into them.
 */
record Fault(String field, String key, List<Object> words) {

	static Fault of(String key, Object... words) {
		return new Fault("", "exchange.fault." + key, List.of(words));
	}

	static Fault at(String field, String key, Object... words) {
		return new Fault(field, "exchange.fault." + key, List.of(words));
	}

	/** In the words of another room. */
	static Fault said(String key, List<? extends Object> words) {
		return new Fault("", key, List.copyOf(words));
	}

}
