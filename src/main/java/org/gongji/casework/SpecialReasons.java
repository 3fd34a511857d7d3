package org.gongji.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongji.rules.RuleBook;

/**
 * The special reasons for a refund that a bureau has named, with the key of each word.
 */
public final class SpecialReasons {

	private SpecialReasons() {
	}

	/** In the bureau's order; empty where it has named none. */
	public static Map<String, String> of(RuleBook book) {
		Map<String, String> words = new LinkedHashMap<>();
		book.find(CaseworkKeys.OTHER_REASONS)
			.map((ruled) -> ruled.value())
			.orElse(List.of())
			.forEach((word) -> words.put(word, "rules.word." + word));
		return words;
	}

}
