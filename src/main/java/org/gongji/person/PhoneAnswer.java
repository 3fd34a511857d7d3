package org.gongji.person;

/** What came of asking for another phone, or of typing its code. */
public enum PhoneAnswer {

	/** A code is on its way to the new phone. */
	SENT,
	/** The new phone counts. */
	CHANGED,
	/** It is the phone that counts already. */
	SAME,
	/** The last code was asked for less than a minute ago. */
	TOO_SOON,
	/** Enough codes for one day. */
	TOO_OFTEN,
	/** This installation sends no text messages. */
	NO_SMS,
	/** Not the code. */
	WRONG,
	/** Too old, typed wrongly too often, or never asked for. */
	OVER;

	public String messageKey() {
		return "person.phone.answer." + name();
	}

}
