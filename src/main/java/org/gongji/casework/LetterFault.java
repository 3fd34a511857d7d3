package org.gongji.casework;

/** Why a letter from elsewhere is not taken in, by field of the form. */
public enum LetterFault {

	/** No file, or none of ours. */
	NOT_A_LETTER("file"),
	/** The format has another name. */
	FORMAT("file"),
	/** It does not say what was signed. */
	SIGNATURE("file"),
	/** The balance is another region's to take. */
	OTHER_REGION("file"),
	/** It was sent within this installation. */
	WITHIN("file"),
	/** The bureau does not know this key as the sender's. */
	UNKNOWN_SENDER("file"),
	/** A day, the amount, or its words do not hold together. */
	CONTENT("file"),
	/** Nobody of this region has this certificate. */
	PERSON_UNKNOWN("number"),
	/** The name is another one. */
	NAME("name");

	private final String field;

	LetterFault(String field) {
		this.field = field;
	}

	/** The field of the form for paper that has to change. */
	public String field() {
		return this.field;
	}

	public String messageKey() {
		return "casework.letter.fault." + name();
	}

}
