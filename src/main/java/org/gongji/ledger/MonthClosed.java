package org.gongji.ledger;

import java.time.YearMonth;

import org.springframework.modulith.NamedInterface;

/**
 * An entry was to be written into a month that is closed (已结账). Entries are dated by the
 * clock, so that the clock of this machine is wrong whenever this is thrown.
 */
@NamedInterface("months")
public final class MonthClosed extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final YearMonth month;

	MonthClosed(YearMonth month) {
		super("The month " + month + " is closed");
		this.month = month;
	}

	public YearMonth month() {
		return this.month;
	}

}
