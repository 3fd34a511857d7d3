package org.gongji.person;

import java.time.Instant;

/** What came of reporting a card lost (挂失). */
public sealed interface LossReport {

	/** The card is blocked from this instant on. */
	record Reported(String reference, Instant at) implements LossReport {
	}

	/** It was blocked before; the first report counts. */
	record AlreadyReported(String reference, Instant at) implements LossReport {
	}

	/** The person has no card that could be blocked. */
	record NoCard() implements LossReport {
	}

}
