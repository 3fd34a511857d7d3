package org.gongji.crediting;

import java.time.YearMonth;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Money;

/**
 * By how much a month of a person is to be corrected (差额), and why. Amounts are fen; what
 * is to be taken back is negative, and each source is corrected by itself.
 *
 * @param credit the credit that is corrected, or null where the month never had one
 * @param due what is due by today's facts, with its articles
 * @param line the declaration behind it, or null
 */
record Difference(YearMonth month, CreditSeries series, CorrectionReason reason, UUID credit, Money before,
		MonthCredit due, UUID line, Money contribution, Money fund) {

	Money amount() {
		return this.contribution.plus(this.fund);
	}

	Ground ground(Region region) {
		return Ground.of(region, this.due);
	}

}
