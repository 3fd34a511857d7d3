package org.gongji.casework;

import java.time.LocalDate;
import java.util.Objects;

import org.gongji.money.Money;

/**
 * The account that is to be paid out: its balance in fen, what of it is on hold for open
 * claims, whether any claim is still open, and since when the application runs.
 */
public record Closing(Money balance, Money held, boolean claimsOpen, LocalDate appliedOn) {

	public Closing {
		Objects.requireNonNull(appliedOn, "appliedOn");
		if (balance.isNegative() || held.isNegative() || held.compareTo(balance) > 0) {
			throw new IllegalArgumentException("A balance is not negative, and holds are a part of it");
		}
	}

	/** An account without open claims or holds. */
	public static Closing clear(Money balance, LocalDate appliedOn) {
		return new Closing(balance, Money.ZERO, false, appliedOn);
	}

	/** What can be paid out. */
	public Money payable() {
		return this.balance.minus(this.held);
	}

}
