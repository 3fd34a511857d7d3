package org.gongji.casework;

/** What comes of bringing or checking a material. */
public enum MaterialOutcome {

	DONE,
	/** The case was prepared or has ended: its materials stand as they are. */
	NOT_AT_WORK,
	/** The list of the case does not ask for it. */
	NOT_ASKED_FOR,
	/** The case has as many files as it may. */
	TOO_MANY,
	/** Why it does not do has to be said, in 200 characters at most. */
	REASON_MISSING;

	/** Key of the words for a reader. */
	public String messageKey() {
		return "casework.material.outcome." + name();
	}

}
