package org.gongji.catalogue;

import java.util.HashMap;
import java.util.Map;

/**
 * What a list of items is asked for: words that are the start of a code or any part of a
 * name, and a category; both may be left out.
 */
public record ItemQuestion(String words, ItemCategory category) {

	/** Longer words find nothing. */
	public static final int LONGEST = 60;

	public ItemQuestion {
		words = (words != null) ? words.strip() : "";
	}

	String where() {
		StringBuilder where = new StringBuilder("where 1 = 1");
		if (!this.words.isEmpty()) {
			where.append(" and (i.code like :code escape '!' or i.name like :name escape '!')");
		}
		if (this.category != null) {
			where.append(" and i.category = :category");
		}
		return where.toString();
	}

	Map<String, Object> params() {
		Map<String, Object> params = new HashMap<>();
		if (!this.words.isEmpty()) {
			String asked = (this.words.length() > LONGEST) ? this.words.substring(0, LONGEST) : this.words;
			String clean = asked.replace("\u0000", "");
			params.put("code", literal(CodeText.normalise(clean)) + "%");
			params.put("name", "%" + literal(clean) + "%");
		}
		if (this.category != null) {
			params.put("category", this.category.name());
		}
		return params;
	}

	private static String literal(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

}
