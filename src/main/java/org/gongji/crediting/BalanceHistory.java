package org.gongji.crediting;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * The balances of one account at the end of each day, from its changes by booking day; in
 * fen. What was booked before the first day that is asked for may stand on any day
 * before.
 */
final class BalanceHistory {

	private final TreeMap<LocalDate, Long> changes = new TreeMap<>();

	/** Adds what a day brought, or took as a negative figure. */
	void change(LocalDate day, long fen) {
		this.changes.merge(day, fen, Math::addExact);
	}

	/**
	 * All balances that the method counts from a day to before another, added up. Refused
	 * are balances below zero.
	 */
	long sum(InterestMethod method, LocalDate from, LocalDate until) {
		long balance = 0;
		for (long before : this.changes.headMap(from).values()) {
			balance = Math.addExact(balance, before);
		}
		long sum = 0;
		LocalDate since = from;
		for (Map.Entry<LocalDate, Long> change : this.changes.subMap(from, until).entrySet()) {
			sum = Math.addExact(sum, times(balance, method.counted(since, change.getKey())));
			since = change.getKey();
			balance = Math.addExact(balance, change.getValue());
		}
		return Math.addExact(sum, times(balance, method.counted(since, until)));
	}

	private static long times(long balance, long count) {
		if (balance < 0) {
			throw new IllegalArgumentException("A balance is not negative");
		}
		return Math.multiplyExact(balance, count);
	}

}
