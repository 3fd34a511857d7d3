package org.gongji.benefit;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.person.PersonId;

/**
 * Where the counters of one person stand in a natural year of a region; the id is null
 * while nothing was counted, moves says how often they were held for a move.
 */
public record YearStand(UUID id, PersonId person, Region region, int year, long moves,
		Map<CounterKey, YearCount> counters) {

	public YearStand {
		counters = Map.copyOf(counters);
	}

	/** The counter of that name, zero where nothing was counted. */
	public YearCount of(CounterKey key) {
		return this.counters.getOrDefault(key, YearCount.NOTHING);
	}

	/** What has to be added to these counters so that they are the others. */
	public Map<CounterKey, YearCount> to(Map<CounterKey, YearCount> others) {
		Map<CounterKey, YearCount> changes = new TreeMap<>();
		others.forEach((key, count) -> changes.put(key, count.minus(of(key))));
		this.counters.forEach((key, count) -> changes.computeIfAbsent(key, (missing) -> count.negated()));
		changes.values().removeIf(YearCount::isZero);
		return changes;
	}

}
