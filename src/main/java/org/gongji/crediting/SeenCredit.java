package org.gongji.crediting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

import org.gongji.ledger.EntryId;
import org.gongji.money.Money;

/**
 * A credit as its owner sees it, beside what stands credited for the month before, which
 * is null where that is nothing. Base and employer are null where the amount does not
 * rest on them.
 *
 * @param changedOn the day on which the status changed, where that is the reason
 */
public record SeenCredit(CreditId id, YearMonth month, Money amount, Money base, Ground ground, String employer,
		EntryId entry, OffsetDateTime bookedAt, Before before, Reason reason, LocalDate changedOn) {

	/** What this month brings more, or less, than the one before. */
	public Money change() {
		return this.amount.minus(this.before.amount());
	}

	/** Whether it was credited only after the month was over for others. */
	public boolean late() {
		return this.reason == Reason.LATE;
	}

	/**
	 * What stands credited for the month before: by its credit, or by the last of the
	 * corrections since. Where its explanation stands is a path of the site.
	 */
	public record Before(YearMonth month, Money amount, Money base, Ground ground, boolean corrected, String path) {

	}

	/** Why the amount is what it is beside that of the month before. */
	public enum Reason {

		/** Nothing was credited for the month before. */
		FIRST,
		/** A month missed before that was made up for. */
		LATE,
		/** Nothing changed. */
		SAME,
		/** The contribution base or pension is another one. */
		BASE,
		/** 在职转退休. */
		RETIRED,
		/** From retired to work, or between kinds of work. */
		STATUS,
		/** The rule names another amount or ratio. */
		RULE

	}

}
