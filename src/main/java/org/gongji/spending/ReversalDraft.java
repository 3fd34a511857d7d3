package org.gongji.spending;

import java.util.Map;

import org.gongji.benefit.CounterKey;
import org.gongji.benefit.YearCount;

/**
 * A reversal as it would be booked, and by how much it moves the counters of the
 * patient's year.
 */
record ReversalDraft(Settlement settlement, Map<CounterKey, YearCount> moves) {

	ReversalDraft {
		moves = Map.copyOf(moves);
	}

}
