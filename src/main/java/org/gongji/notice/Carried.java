package org.gongji.notice;

/** What became of an attempt to carry a text. */
sealed interface Carried {

	/** The other side has taken it over. */
	record Accepted() implements Carried {

	}

	/** Not now: the same text may go later. */
	record Later(Problem problem) implements Carried {

	}

	/** The other side will never take this one. */
	record Never(Problem problem) implements Carried {

	}

}
