package org.gongji.rules;

import java.util.List;
import java.util.Optional;

/**
 * A national rule that came after the documents of the regions: what is known of it, from
 * when (a year, a month or a day, as exactly as it is known), how surely, what this
 * program does (empty: nothing to say), and the keys that it touches. It decides nothing.
 */
record LaterRule(String id, String number, String from, Told title, Told content, Told since, Certainty certainty,
		Told known, Told here, List<Touch> touches) {

	/** How surely a later rule is known. */
	enum Certainty {

		/** Reports of agencies; the text was not seen. */
		REPORTS,
		/** Later guidance as reported. */
		GUIDANCE

	}

	/**
	 * A key that a later rule touches, and when the local value differs: it lacks one of
	 * the words, or it is exactly the written value; one of the two is empty.
	 */
	record Touch(String key, List<String> lacks, List<String> is, Told how) {

		/** Whether a value in force differs from the later rule. */
		boolean differs(DatedValue local) {
			return this.is.isEmpty() ? !local.written().containsAll(this.lacks) : local.written().equals(this.is);
		}

	}

	Optional<Touch> touch(String key) {
		return this.touches.stream().filter((touch) -> touch.key().equals(key)).findFirst();
	}

}
