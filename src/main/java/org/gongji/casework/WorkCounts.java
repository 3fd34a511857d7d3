package org.gongji.casework;

import java.util.Map;

/**
 * How many cases of a region wait, and for what.
 *
 * @param byState those that are not closed
 * @param mine those assigned to who asks
 * @param free those at work that are nobody's yet
 * @param overdue those whose day has passed
 * @param review those that wait for a review by who asks
 */
public record WorkCounts(Map<CaseState, Long> byState, long mine, long free, long overdue, long review) {

	public WorkCounts {
		byState = Map.copyOf(byState);
	}

	public long of(CaseState state) {
		return this.byState.getOrDefault(state, 0L);
	}

	public long all() {
		return this.byState.values().stream().mapToLong(Long::longValue).sum();
	}

}
