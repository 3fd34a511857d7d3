package org.gongji.crediting;

/** Why somebody could not be credited for a month; the next run tries the month again. */
public enum MissedReason {

	/** The bureau has not set a parameter. */
	PARAMETER,
	/** No contribution base is declared. */
	DECLARATION,
	/** No pension is declared. */
	PENSION,
	/** The own contribution of the month is declared as unpaid. */
	UNPAID,
	/** The account was closed between the draft and the booking. */
	CLOSED

}
