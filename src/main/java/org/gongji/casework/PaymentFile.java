package org.gongji.casework;

import java.time.OffsetDateTime;

import org.gongji.access.Region;
import org.gongji.money.Money;

/** A file of payments for the bank (付款文件), with its control totals. */
public record PaymentFile(PaymentFileId id, Region region, String reference, int lines, Money sum, String madeBy,
		OffsetDateTime madeAt) {

}
