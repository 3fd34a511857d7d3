package org.gongji.spending.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The constants of an enumeration as a form offers and reads them: by small words. */
final class Words {

	private Words() {
	}

	static <E extends Enum<E>> Optional<E> find(E[] all, String word) {
		for (E one : all) {
			if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
				return Optional.of(one);
			}
		}
		return Optional.empty();
	}

	/** From the word to the message key of its name, in the order of declaration. */
	static Map<String, String> keys(Enum<?>[] all, String prefix) {
		Map<String, String> keys = new LinkedHashMap<>();
		for (Enum<?> one : all) {
			keys.put(one.name().toLowerCase(Locale.ROOT), prefix + one.name());
		}
		return keys;
	}

}
