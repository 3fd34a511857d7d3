package org.gongji.spending;

import java.time.OffsetDateTime;

import org.gongji.access.Region;
import org.gongji.files.FileId;
import org.gongji.money.Money;

/**
 * A file of results that was brought (结果文件): how many rows accept and reject, what would
 * go back, in fen, and when it was booked (null while it is looked at).
 */
public record PremiumResult(ResultId id, Region region, String fileName, String digest, FileId kept, int accepted,
		int rejected, Money back, OffsetDateTime broughtAt, String broughtBy, OffsetDateTime bookedAt,
		String bookedBy) {

	public boolean booked() {
		return this.bookedAt != null;
	}

	/** One row: the payment, and the reason of a rejection (null for an accepted one). */
	public record Line(int row, PremiumPaymentId payment, String reason) {

	}

}
