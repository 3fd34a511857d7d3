package org.gongji.site;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words from which a form lets choose one, and the one that was chosen. */
public final class Choices {

	private Choices() {
	}

	/** The key of each word's message, in the order given. */
	public static <E extends Enum<E>> Map<String, String> of(Stream<E> words, String stem) {
		Map<String, String> keys = new LinkedHashMap<>();
		words.forEach((one) -> keys.put(one.name(), stem + one.name()));
		return keys;
	}

	/** Empty for anything that is none of the words, also for null. */
	public static <E extends Enum<E>> Optional<E> chosen(Class<E> words, String typed) {
		return Arrays.stream(words.getEnumConstants()).filter((one) -> one.name().equals(typed)).findFirst();
	}

}
