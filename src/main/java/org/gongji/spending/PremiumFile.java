package org.gongji.spending;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.gongji.access.Region;
import org.gongji.files.FileId;
import org.gongji.money.Money;

/**
 * A file of premiums for the collecting system (征缴文件): a programme's payments of a time
 * (the second day is no longer part of it), with control totals, kept as text and as a
 * workbook.
 */
public record PremiumFile(PremiumFileId id, String reference, Region region, PremiumKind programme, LocalDate from,
		LocalDate to, int lines, Money total, OffsetDateTime madeAt, String madeBy, FileId csv, FileId xlsx) {

	/** The last day that is part of it. */
	public LocalDate lastDay() {
		return this.to.minusDays(1);
	}

}
