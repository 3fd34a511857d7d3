package org.gongji.crediting;

import java.time.Instant;
import java.time.LocalDate;

import org.gongji.access.Region;
import org.gongji.approval.ApprovalId;
import org.gongji.money.Money;

/**
 * A file of the balances from before the reform (改革前结余) as a page shows it. Stated are
 * the people and the sum that the officer typed from the old books, counted those that
 * were read, booked those that stand in the accounts.
 *
 * @param asOf the day of the balances, before the reform began
 * @param bookedRow the row up to which the booking has come
 * @param approval who was asked to approve it, or null
 * @param trouble what stopped the booking, or null
 */
public record OpeningImport(OpeningImportId id, Region region, LocalDate asOf, Declaration.Source source, State state,
		Declaration.Totals stated, Declaration.Totals counted, int errors, boolean stopped, Declaration.Step brought,
		ApprovalId approval, int bookedRow, Declaration.Totals booked, String trouble, Instant endedAt) {

	/** How far a file of opening balances has come. */
	public enum State {

		/** Read; nobody was asked to approve it. */
		PREVIEW,
		/** 待复核. */
		SUBMITTED,
		/** Approved; the balances are being booked. */
		BOOKING,
		/** Every row is booked, or left out since its account is closed. */
		DONE

	}

	/** Whether what was read is what the old books say. */
	public boolean agrees() {
		return this.stated.equals(this.counted);
	}

	/** Whether a second officer may be asked: all of it or nothing. */
	public boolean ready() {
		return this.state == State.PREVIEW && this.errors == 0 && this.counted.rows() > 0 && agrees();
	}

	/** Stated less counted, in fen. */
	public Money difference() {
		return this.stated.sum().minus(this.counted.sum());
	}

	/** What was not booked because the account is closed. */
	public Declaration.Totals leftOut() {
		return new Declaration.Totals(this.counted.rows() - this.booked.rows(),
				this.counted.sum().minus(this.booked.sum()));
	}

}
