package org.gongji.crediting;

import java.util.List;
import java.util.UUID;

/** The people of a run from the first to before the next slice. */
record Slice(CreditRun run, int number, UUID from, UUID until) {

	/**
	 * How an SQL text bounds people to this slice, by the parameters of {@link #span}.
	 */
	static String within(String column) {
		return " " + column + " >= ? and " + column + " < ? ";
	}

	List<Object> span() {
		return List.of(this.from, this.until);
	}

}
