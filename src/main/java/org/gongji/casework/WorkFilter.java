package org.gongji.casework;

/**
 * Which cases of a region somebody wants to see.
 *
 * @param state null for all that are not closed
 * @param kind null for all
 * @param overdue only those whose day has passed, the oldest day first
 */
public record WorkFilter(CaseState state, CaseKind kind, Whose whose, boolean overdue) {

	/** Whose cases. */
	public enum Whose {

		/** Anybody's. */
		ALL,
		/** My own. */
		MINE,
		/** Nobody's yet. */
		FREE,
		/** Those that wait for a review and that I did not prepare. */
		REVIEW

	}

	/** All that are not closed. */
	public static final WorkFilter OPEN = new WorkFilter(null, null, Whose.ALL, false);

	/** Those that are done are read from the latest backwards. */
	boolean backwards() {
		return this.state != null && this.state.closed();
	}

}
