package org.gongji.closing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongji.access.Region;
import org.gongji.closing.CheckItem.Sort;
import org.gongji.ledger.BeforeClosing;
import org.gongji.ledger.ClosedMonths;

import org.springframework.stereotype.Component;

/**
 * What is looked at before a month of a region is closed: stops first, then what is only
 * to be known. Every booking stands on the day on which it is made, so that nothing that
 * still waits could enter the month; it is shown because its figures come later.
 */
@Component
public class ClosingChecks {

	private final FirstMonths firsts;

	private final ClosedMonths closed;

	private final BalanceChecks balances;

	private final List<BeforeClosing> rooms;

	private final Clock clock;

	ClosingChecks(FirstMonths firsts, ClosedMonths closed, BalanceChecks balances, List<BeforeClosing> rooms,
			Clock clock) {
		this.firsts = firsts;
		this.closed = closed;
		this.balances = balances;
		this.rooms = rooms;
		this.clock = clock;
	}

	/** Every line, the stops first. */
	public List<CheckItem> of(Region region, YearMonth month) {
		List<CheckItem> items = new ArrayList<>(List.of(over(month), inOrder(region, month), balanced(region, month)));
		for (BeforeClosing room : this.rooms) {
			room.before(region, month)
				.forEach((word) -> items.add(new CheckItem(word.stops() ? Sort.STOP : Sort.NOTICE, word.key(),
						List.of(word.count()), word.path())));
		}
		items.sort((a, b) -> a.sort().compareTo(b.sort()));
		return items;
	}

	/** The month that is to be closed next; empty where the region has no entry. */
	public Optional<YearMonth> next(Region region) {
		return this.closed.of(region)
			.stream()
			.findFirst()
			.map((last) -> last.month().plusMonths(1))
			.or(() -> this.firsts.of(region));
	}

	private CheckItem over(YearMonth month) {
		LocalDate from = ClosedMonths.closableFrom(month);
		return new CheckItem(LocalDate.now(this.clock).isBefore(from) ? Sort.STOP : Sort.GOOD,
				LocalDate.now(this.clock).isBefore(from) ? "closing.check.notOver" : "closing.check.over",
				List.of(from), null);
	}

	private CheckItem inOrder(Region region, YearMonth month) {
		Optional<YearMonth> earlier = next(region).filter(month::isAfter);
		return earlier
			.map((open) -> new CheckItem(Sort.STOP, "closing.check.earlierOpen", List.of(open),
					"/bureau/months/" + open))
			.orElseGet(() -> new CheckItem(Sort.GOOD, "closing.check.inOrder", List.of(), null));
	}

	/**
	 * A check that was made once the month was over holds: nothing enters it any more.
	 */
	private CheckItem balanced(Region region, YearMonth month) {
		Optional<BalanceCheck> last = this.balances.last(region);
		if (last.isEmpty()) {
			return new CheckItem(Sort.STOP, "closing.check.unchecked", List.of(), null);
		}
		BalanceCheck check = last.get();
		if (check.running()) {
			return new CheckItem(Sort.STOP, "closing.check.checking", List.of(), null);
		}
		if (check.failed()) {
			return new CheckItem(Sort.STOP, "closing.check.failed", List.of(), null);
		}
		if (!check.balanced()) {
			return new CheckItem(Sort.STOP, "closing.check.unbalanced", List.of(check.count()), null);
		}
		LocalDate day = LocalDate.ofInstant(check.askedAt().toInstant(), this.clock.getZone());
		return day.isBefore(ClosedMonths.closableFrom(month))
				? new CheckItem(Sort.STOP, "closing.check.checkedEarly", List.of(day), null)
				: new CheckItem(Sort.GOOD, "closing.check.balanced", List.of(day), null);
	}

}
