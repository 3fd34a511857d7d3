package org.gongji.crediting;

/** How far a run of the monthly credits has come. */
public enum RunState {

	/** The amounts are being reckoned; no money moves. */
	DRAFTING,
	/** Ready to be looked through. */
	DRAFTED,
	/** 待复核: a second officer decides. */
	SUBMITTED,
	/** Approved; the money is being booked. */
	BOOKING,
	/** Every slice is booked. */
	DONE,
	/** Taken back or returned before anything was booked. */
	DROPPED;

	/** Whether slices are worked on in this state. */
	public boolean working() {
		return this == DRAFTING || this == BOOKING;
	}

	/** Whether a run in this state may still come to move money. */
	public boolean live() {
		return this != DONE && this != DROPPED;
	}

}
