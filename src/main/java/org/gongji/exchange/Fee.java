package org.gongji.exchange;

import java.math.BigDecimal;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.spending.SettlementId;

/**
 * One fee line of a visit as the hospital named it, the amount in fen.
 *
 * @param settlement what paid it and where it stands there; null while it is open
 */
record Fee(String number, String batch, String code, BigDecimal count, BigDecimal price, Money amount,
		List<String> traces, SettlementId settlement, int line) {

	Fee {
		traces = List.copyOf(traces);
		count = count.stripTrailingZeros();
		price = price.stripTrailingZeros();
	}

	/** Whether it tells the same as another one, wherever they were settled. */
	boolean same(Fee other) {
		return this.batch.equals(other.batch) && this.code.equals(other.code) && this.amount.equals(other.amount)
				&& this.count.compareTo(other.count) == 0 && this.price.compareTo(other.price) == 0
				&& this.traces.equals(other.traces);
	}

}
