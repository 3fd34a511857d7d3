package org.gongji.site;

import java.time.Instant;

/**
 * One thing that a person has under way, or had: the message keys of what it is and where
 * it stands; whom it concerns, masked (null for nobody else); since when; the page to go
 * on with it; and the number by which to ask after it (null for none).
 */
public record Application(String kind, String state, Step step, String whom, Instant since, String path,
		String reference) {

	/** Whose turn it is. */
	public enum Step {

		/** The person's own. */
		YOURS,
		/** Somebody else's. */
		UNDER_WAY,
		/** It came to what was asked for. */
		DONE,
		/** It came to nothing. */
		STOPPED

	}

}
