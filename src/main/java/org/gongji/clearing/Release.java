package org.gongji.clearing;

import java.time.YearMonth;

import org.gongji.access.Region;
import org.gongji.approval.Approval;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;

/**
 * Sheets of a month that are released together (核发): asked by one officer, done by
 * another.
 *
 * @param entry the booking; null before, and where nothing is due on any of them
 */
public record Release(ReleaseId id, Region region, YearMonth month, Approval approval, int sheets, Money payable,
		Money withheld, EntryId entry) {

}
