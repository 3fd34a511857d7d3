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
	/** Would be credited, but has no open account. */
	NO_ACCOUNT,
	/** Declared as paid or with a pension, but registered outside the scheme here. */
	NOT_A_MEMBER,
	/** The account was closed between the draft and the booking. */
	CLOSED,
	/** Declared for a record that was merged into another one of the person. */
	MERGED

}
