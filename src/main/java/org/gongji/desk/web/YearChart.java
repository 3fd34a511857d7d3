package org.gongji.desk.web;

import java.util.ArrayList;
import java.util.List;

import org.gongji.account.AccountYear.Month;
import org.gongji.money.Money;

/**
 * The picture of a year: for each month a bar for what came in and one for what went out,
 * in whole units of a drawing 360 wide and 200 high.
 */
record YearChart(Money top, List<Bar> bars, List<Label> labels) {

	private static final int LEFT = 8;

	private static final int STEP = 29;

	private static final int BAR = 11;

	private static final int FLOOR = 172;

	private static final int HIGHEST = 148;

	private static final int LABELS = 190;

	private static final int[] NICE = { 1, 2, 5, 10 };

	private static final long FEN = 100;

	static YearChart of(List<Month> months) {
		long most = months.stream()
			.mapToLong((month) -> Math.max(month.in().fen(), -month.out().fen()))
			.max()
			.orElse(0);
		long top = nice(most);
		List<Bar> bars = new ArrayList<>();
		List<Label> labels = new ArrayList<>();
		for (Month month : months) {
			int left = LEFT + (month.month() - 1) * STEP;
			bar(bars, "in", left, month.in().fen(), top);
			bar(bars, "out", left + BAR + 2, -month.out().fen(), top);
			labels.add(new Label(left + BAR + 1, LABELS, month.month()));
		}
		return new YearChart(Money.ofFen(top), List.copyOf(bars), List.copyOf(labels));
	}

	/** What is there is seen, be it ever so little. */
	private static void bar(List<Bar> bars, String kind, int left, long fen, long top) {
		if (fen > 0) {
			int height = (int) Math.max(2, fen * HIGHEST / top);
			bars.add(new Bar(kind, left, FLOOR - height, BAR, height));
		}
	}

	/** The next round sum in yuan, in fen. */
	private static long nice(long fen) {
		for (long power = FEN * 10;; power *= 10) {
			for (int factor : NICE) {
				if (factor * power >= fen) {
					return factor * power;
				}
			}
		}
	}

	/** The line on which the bars stand. */
	public int floor() {
		return FLOOR;
	}

	/** The line of the top sum. */
	public int ceiling() {
		return FLOOR - HIGHEST;
	}

	/** A bar of one kind, {@code in} or {@code out}. */
	record Bar(String kind, int x, int y, int width, int height) {

	}

	/** A month below its bars. */
	record Label(int x, int y, int month) {

	}

}
