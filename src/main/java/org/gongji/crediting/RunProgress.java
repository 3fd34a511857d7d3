package org.gongji.crediting;

import org.gongji.account.CreditBooking;
import org.gongji.money.Money;

/**
 * How far a run has come in its stage. Drafted is what was reckoned, left out what could
 * no longer be booked.
 *
 * @param credits those of the slices done, and their sum in fen
 * @param perSecond people a second of late
 */
public record RunProgress(int slices, int slicesDone, long people, long peopleDone, long credits, Money sum,
		long perSecond, CreditBooking.Posted drafted, CreditBooking.Posted leftOut, long missed) {

	/** Hundredths of the slices that are done. */
	public int percent() {
		return (this.slices == 0) ? 0 : this.slicesDone * 100 / this.slices;
	}

	/** Seconds left at this rate, or zero where it is not known. */
	public long secondsLeft() {
		return (this.perSecond == 0) ? 0 : (this.people - this.peopleDone + this.perSecond - 1) / this.perSecond;
	}

	/** The same in minutes, begun ones counted. */
	public long minutesLeft() {
		return (secondsLeft() + 59) / 60;
	}

}
