package org.gongji.clearing;

/**
 * How far an institution compared a month with us (对账情况).
 *
 * @param days how many days of the month it compared, with or without a difference
 * @param whole whether these are all days that are over
 * @param open its differences that touch the month and are open; null for none
 */
public record Compared(int days, boolean whole, OpenDifferences open) {

	static final Compared NEVER = new Compared(0, false, null);

	/** Every day was compared, and nothing is open. */
	public boolean agrees() {
		return this.whole && this.open == null;
	}

}
