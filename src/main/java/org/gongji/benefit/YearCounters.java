package org.gongji.benefit;

import java.util.HashMap;
import java.util.Map;

/**
 * The counters of one person in one natural year, by name; what was never counted is
 * zero. Immutable: a decision answers with the counters after it.
 */
public record YearCounters(int year, Map<CounterKey, YearCount> counts) {

	public YearCounters {
		counts = Map.copyOf(counts);
	}

	/** A year in which nothing was counted yet. */
	public static YearCounters fresh(int year) {
		return new YearCounters(year, Map.of());
	}

	public YearCount of(CounterKey key) {
		return this.counts.getOrDefault(key, YearCount.NOTHING);
	}

	/** After a settlement that moved these counters. */
	public YearCounters plus(Map<CounterKey, YearCount> moves) {
		if (moves.isEmpty()) {
			return this;
		}
		Map<CounterKey, YearCount> sum = new HashMap<>(this.counts);
		moves.forEach((key, move) -> {
			YearCount after = of(key).plus(move);
			if (after.towardDeductible().isNegative() || after.fundPaid().isNegative()) {
				throw new IllegalArgumentException("No counter falls below zero");
			}
			if (after.isZero()) {
				sum.remove(key);
			}
			else {
				sum.put(key, after);
			}
		});
		return new YearCounters(this.year, sum);
	}

	/** After the reversal of a settlement that had moved these counters (OQ-08). */
	public YearCounters minus(Map<CounterKey, YearCount> moves) {
		Map<CounterKey, YearCount> back = new HashMap<>();
		moves.forEach((key, move) -> back.put(key, move.negated()));
		return plus(back);
	}

}
