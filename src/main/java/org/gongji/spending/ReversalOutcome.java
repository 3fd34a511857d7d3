package org.gongji.spending;

import java.util.Set;

/** What became of a reversal that was asked for. */
public sealed interface ReversalOutcome {

	/** Taken back now, or earlier by the same request: then the same reversal again. */
	record Reversed(Settlement reversal, boolean replayed) implements ReversalOutcome {

	}

	/** These lines, or all there were, had been taken back before; nothing moved. */
	record AlreadyReversed(Set<Integer> lines) implements ReversalOutcome {

	}

	/** The purchase has no such lines; nothing moved. */
	record NoSuchLines(Set<Integer> lines) implements ReversalOutcome {

	}

	/** This institution settled no such purchase; nothing moved. */
	record NoSuchPurchase() implements ReversalOutcome {

	}

	/**
	 * The visit was claimed by hand since, so the till cannot take it back; nothing
	 * moved.
	 */
	record Claimed() implements ReversalOutcome {

	}

	/**
	 * What stays of the visit cannot be reckoned again as it was: it goes back whole or
	 * not at all; nothing moved.
	 */
	record NotByLine() implements ReversalOutcome {

	}

	/** This request id was used before with other content; nothing moved. */
	record Conflict(Settlement earlier) implements ReversalOutcome {

	}

}
