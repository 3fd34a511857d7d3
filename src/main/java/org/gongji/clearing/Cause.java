package org.gongji.clearing;

/** Why a settlement of one side does not agree with the other side (对账差异原因). */
public enum Cause {

	/** No settlement of this institution has the number. */
	UNKNOWN_HERE(Side.THEIRS),
	/** It stands here and not in the file. */
	MISSING_THERE(Side.OURS),
	/** One or several amounts differ. */
	AMOUNT(Side.BOTH),
	/** It was taken back here, and the file does not know of it. */
	TAKEN_BACK(Side.OURS),
	/** The file says it was taken back, and it was not. */
	NOT_TAKEN_BACK(Side.THEIRS),
	/** It was booked on a day outside the period. */
	OTHER_DAY(Side.THEIRS),
	/** Its patient is insured with another agency. */
	OTHER_AGENCY(Side.THEIRS),
	/** It is that of another person. */
	OTHER_PERSON(Side.BOTH),
	/** An earlier line of the file has it already. */
	TWICE(Side.THEIRS);

	private final Side more;

	Cause(Side more) {
		this.more = more;
	}

	/** Which side has more than the other. */
	public Side more() {
		return this.more;
	}

	/** Key of the words for a reader. */
	public String messageKey() {
		return "clearing.cause." + name();
	}

	/** The sides of a comparison. */
	public enum Side {

		/** Only here. */
		OURS,
		/** Only in the file. */
		THEIRS,
		/** In both, and not the same. */
		BOTH

	}

}
