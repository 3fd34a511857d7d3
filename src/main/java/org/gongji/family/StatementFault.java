package org.gongji.family;

/** What is wrong with a statement, seen before the law is asked. */
public enum StatementFault {

	/** The certificate is the owner's own. */
	OWNER("number"),
	/** The name and the certificate do not belong together. */
	NOT_TOGETHER("number"),
	/** Too many of those that do not belong together. */
	TOO_OFTEN("number"),
	/** The helper who acts for the owner. */
	HELPER("number"),
	/** The person has died. */
	DEAD("number"),
	/** The two are bound already. */
	BOUND_ALREADY("number"),
	/** The relative has been asked and has not answered. */
	ASKED_ALREADY("number"),
	/** The owner has another spouse here. */
	SECOND_SPOUSE("relation"),
	/** A child or grandchild who is not younger than the owner. */
	CHILD_NOT_YOUNGER("relation"),
	/** A parent or grandparent who is not older than the owner. */
	PARENT_NOT_OLDER("relation"),
	/** Born after this day. */
	NOT_BORN("birthday");

	private final String field;

	StatementFault(String field) {
		this.field = field;
	}

	/** The field beside which it is told. */
	public String field() {
		return this.field;
	}

	/** Key of the words for a reader. */
	public String messageKey() {
		return "family.fault." + name();
	}

}
