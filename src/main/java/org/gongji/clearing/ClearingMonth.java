package org.gongji.clearing;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.gongji.access.Region;
import org.gongji.provider.ProviderId;
import org.gongji.spending.SettledBills;

import org.springframework.stereotype.Component;

/** What a region's institutions settled in a month, and whether they compared it. */
@Component
public class ClearingMonth {

	private final SettledBills bills;

	private final Reconciliations reconciliations;

	ClearingMonth(SettledBills bills, Reconciliations reconciliations) {
		this.bills = bills;
		this.reconciliations = reconciliations;
	}

	/** Each institution that settled anything, by its code; two statements. */
	public List<Line> of(Region region, YearMonth month) {
		Days days = Days.of(month);
		Map<ProviderId, Reconciliation> last = this.reconciliations.last(region, days.from(), days.last());
		return this.bills.byProvider(region, days.from(), days.last())
			.stream()
			.map((one) -> new Line(one, last.get(one.id())))
			.toList();
	}

	/** All lines together. */
	public static SettledBills.Both sum(List<Line> lines) {
		SettledBills.Both sum = SettledBills.Both.NONE;
		for (Line line : lines) {
			sum = sum.plus(line.settled().sums());
		}
		return sum;
	}

	/**
	 * One institution; the last comparison line by line of a day or of the whole month is
	 * null where it made none.
	 */
	public record Line(SettledBills.OfProvider settled, Reconciliation compared) {

	}

}
