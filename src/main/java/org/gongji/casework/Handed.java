package org.gongji.casework;

/** What comes of handing a case on. */
public sealed interface Handed {

	/** It is now with this clerk; null for nobody. */
	record Done(String clerk) implements Handed {

	}

	/** Meanwhile it is with somebody else than was seen; null for nobody. */
	record Elsewhere(String clerk) implements Handed {

	}

	/** Nothing was done: the field that is at fault, and why. */
	record Refused(String field, String messageKey) implements Handed {

	}

}
