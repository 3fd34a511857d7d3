package org.gongji.casework;

/** Why a notice of death is not taken. */
public enum DeathFault {

	/** The day lies after today. */
	IN_FUTURE("diedOn"),
	/** The day lies before the birthday. */
	BEFORE_BIRTH("diedOn"),
	/** The death is recorded already. */
	TWICE("diedOn"),
	/** The record was merged: the death is recorded at the one that goes on. */
	MERGED("diedOn"),
	/** The number of the paper is missing or too long. */
	NUMBER("documentNumber"),
	/** No reason, or a very long one. */
	REASON("reason"),
	/** A case of the balance is open or done: it has to be withdrawn first. */
	CASE_OPEN("reason"),
	/** Somebody asked before; a second clerk decides first. */
	ASKED_ALREADY("reason");

	private final String field;

	DeathFault(String field) {
		this.field = field;
	}

	/** The field beside which it is said. */
	public String field() {
		return this.field;
	}

	/** Key of the words for a reader. */
	public String messageKey() {
		return "casework.death.fault." + name();
	}

}
