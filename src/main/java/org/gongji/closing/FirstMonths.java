package org.gongji.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.account.MonthSums;
import org.gongji.ledger.ClosedMonths;

import org.springframework.stereotype.Component;

/**
 * With which month the books of a region begin: the first that was closed, since months
 * are closed in order; until then that of the first entry.
 */
@Component
class FirstMonths {

	private final ClosedMonths closed;

	private final MonthSums sums;

	FirstMonths(ClosedMonths closed, MonthSums sums) {
		this.closed = closed;
		this.sums = sums;
	}

	/** Empty where the region has no entry. */
	Optional<YearMonth> of(Region region) {
		List<ClosedMonths.Closed> shut = this.closed.of(region);
		return shut.isEmpty() ? this.sums.first(region) : Optional.of(shut.get(shut.size() - 1).month());
	}

}
