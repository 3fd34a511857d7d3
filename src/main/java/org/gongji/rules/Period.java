package org.gongji.rules;

/** How a day lies to the time in which a region's document is in force. */
public enum Period {

	/** Before the first day: nothing is allowed yet (R-C11, OQ-33). */
	BEFORE, WITHIN,
	/** After the last day: balances stay usable (R-C11, OQ-23). */
	AFTER,
	/** No document of this region is known. */
	UNKNOWN_REGION,
	/** The document names no first day and the bureau has set none (OQ-24). */
	START_NOT_SET

}
