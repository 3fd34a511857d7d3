package org.gongji.rules;

import java.util.List;

/**
 * What a room above says of the rules as they would be with a new value: a floor that the
 * document sets is a refusal, a favour that is missing a warning.
 */
public interface ValueGuard {

	/** What it finds in a book that has the new value of a key. */
	List<Finding> findings(RuleBook book, String key);

	/** One finding: its code, whether it refuses the value, and where that stands. */
	record Finding(String code, boolean refuses, Citation citation) {

	}

}
