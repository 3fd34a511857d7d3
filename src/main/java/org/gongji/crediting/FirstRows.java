package org.gongji.crediting;

import java.time.YearMonth;
import java.util.UUID;

import org.gongji.person.PersonId;

/**
 * Remembers in which row of a file each person and month stood first, in 24 bytes a place
 * and two to four places a row.
 */
final class FirstRows {

	private static final int SMALLEST = 1024;

	private static final int MONTHS = 12;

	private static final long MIX = 0x9E3779B97F4A7C15L;

	private long[] high = new long[SMALLEST];

	private long[] low = new long[SMALLEST];

	private int[] month = new int[SMALLEST];

	/** 0 where the place is free. */
	private int[] row = new int[SMALLEST];

	private int size;

	/**
	 * The row in which they stood before, or 0 when this one is the first; rows count
	 * from 1.
	 */
	int before(PersonId person, YearMonth when, int number) {
		if (this.size * 2 >= this.row.length) {
			grow();
		}
		UUID id = person.value();
		int months = when.getYear() * MONTHS + when.getMonthValue();
		int at = place(id.getMostSignificantBits(), id.getLeastSignificantBits(), months);
		if (this.row[at] != 0) {
			return this.row[at];
		}
		put(at, id.getMostSignificantBits(), id.getLeastSignificantBits(), months, number);
		this.size++;
		return 0;
	}

	/** Where they stand, or the free place where they belong. */
	private int place(long first, long second, int months) {
		long mixed = ((first * 31 + second) * 31 + months) * MIX;
		int at = (int) (mixed >>> 32) & (this.row.length - 1);
		while (this.row[at] != 0 && (this.high[at] != first || this.low[at] != second || this.month[at] != months)) {
			at = (at + 1) & (this.row.length - 1);
		}
		return at;
	}

	private void put(int at, long first, long second, int months, int number) {
		this.high[at] = first;
		this.low[at] = second;
		this.month[at] = months;
		this.row[at] = number;
	}

	private void grow() {
		long[] highs = this.high;
		long[] lows = this.low;
		int[] months = this.month;
		int[] rows = this.row;
		this.high = new long[rows.length * 2];
		this.low = new long[rows.length * 2];
		this.month = new int[rows.length * 2];
		this.row = new int[rows.length * 2];
		for (int at = 0; at < rows.length; at++) {
			if (rows[at] != 0) {
				put(place(highs[at], lows[at], months[at]), highs[at], lows[at], months[at], rows[at]);
			}
		}
	}

}
