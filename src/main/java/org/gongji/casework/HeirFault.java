package org.gongji.casework;

/** Why an heir is not taken. */
public enum HeirFault {

	/** Somebody changed the case since it was seen. */
	OVERTAKEN(null),
	/** The case was prepared or closed meanwhile. */
	NOT_AT_WORK(null),
	/** This certificate is in the list already. */
	TWICE("number"),
	/** The deceased. */
	THE_DECEASED("number"),
	/** The heir's own death is recorded: that share goes to others. */
	HEIR_DIED("number"),
	/** The register knows this certificate under another name. */
	OTHER_NAME("name"),
	/** More than what is left of one whole; the words say how much that is. */
	TOO_MUCH("share"),
	/** Nobody is named for a minor. */
	GUARDIAN_NEEDED("guardianName"),
	/** A guardian is named for an adult. */
	NO_MINOR("guardianName"),
	/** The guardian is the heir, the deceased, dead, or a minor too. */
	GUARDIAN_UNFIT("guardianNumber");

	private final String field;

	HeirFault(String field) {
		this.field = field;
	}

	/** The field beside which it is said, or null for the whole form. */
	public String field() {
		return this.field;
	}

	/** Key of the words for a reader. */
	public String messageKey() {
		return "casework.heir.fault." + name();
	}

}
