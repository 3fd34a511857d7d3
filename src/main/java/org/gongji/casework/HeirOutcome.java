package org.gongji.casework;

/** What comes of naming, changing or removing an heir. */
public sealed interface HeirOutcome {

	/** It stands. */
	record Done(HeirId heir) implements HeirOutcome {

	}

	/** Nothing was changed, and why; the detail is for the words, or empty. */
	record Refused(HeirFault fault, String detail) implements HeirOutcome {

	}

}
