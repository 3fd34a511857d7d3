package org.gongji.notice;

/** What came of asking for a code, or of typing one. */
public enum Confirming {

	/** A code is on its way. */
	SENT,
	/** The address is confirmed. */
	CONFIRMED,
	/** The last code was asked for less than a minute ago. */
	TOO_SOON,
	/** Enough codes for one day. */
	TOO_OFTEN,
	/** Not the code. */
	WRONG,
	/** Too old, typed wrongly too often, or never asked for. */
	OVER,
	/** This installation sends no mail. */
	NO_MAIL;

	public String messageKey() {
		return "notice.email.answer." + name();
	}

}
