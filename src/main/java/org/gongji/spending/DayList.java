package org.gongji.spending;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.gongji.money.Money;

/**
 * What an institution settled and took back on one day, newest first, with its tally
 * (日结).
 */
public record DayList(LocalDate day, List<Row> rows, Tally purchases, Tally reversals, int page, int pages) {

	/**
	 * One settlement or reversal; flagged where an earlier visit was taken back since.
	 */
	public record Row(SettlementId id, String reference, boolean reversal, boolean flagged, LocalTime at,
			String cashier, Money total, Money fund, Money account, Money cash) {

		private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm:ss");

		public String time() {
			return this.at.format(FORM);
		}

	}

	/** How many, and what they come to. */
	public record Tally(long count, Money total, Money fund, Money account, Money cash) {

		Tally plus(Tally other) {
			return new Tally(this.count + other.count, this.total.plus(other.total), this.fund.plus(other.fund),
					this.account.plus(other.account), this.cash.plus(other.cash));
		}

	}

	/** Purchases and reversals together. */
	public Tally all() {
		return this.purchases.plus(this.reversals);
	}

}
