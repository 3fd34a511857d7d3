package org.gongji.casework;

import java.time.OffsetDateTime;

import org.gongji.access.Region;
import org.gongji.files.FileId;
import org.gongji.money.Money;

/**
 * What the bank answered to payments (回盘文件): how many it paid and returned, and their
 * sums in fen. When and by whom it was booked is null until then.
 */
public record BankAnswer(BankAnswerId id, Region region, String fileName, String digest, FileId kept, int paid,
		Money paidSum, int returned, Money returnedSum, OffsetDateTime broughtAt, String broughtBy,
		OffsetDateTime bookedAt, String bookedBy) {

	public boolean booked() {
		return this.bookedAt != null;
	}

}
