package org.gongji.closing;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;

import org.gongji.access.Region;

import org.springframework.stereotype.Component;

/**
 * Statements of months for pages and for the closing, few at once: that of an open month
 * reads for minutes in a large city, and tills need the database meanwhile. Whoever waits
 * for a turn holds no connection.
 */
@Component
public class StatementsInTurn {

	private static final int AT_ONCE = 2;

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Duration KEPT = Duration.ofMinutes(1);

	private final MonthStatements statements;

	private final InTurn<Asked, MonthStatement> open;

	StatementsInTurn(MonthStatements statements, Clock clock) {
		this.statements = statements;
		this.open = new InTurn<>(AT_ONCE, PATIENCE, KEPT, clock);
	}

	/**
	 * To look at: of an open month as it was up to a minute ago. Empty as
	 * {@link MonthStatements#of} is, refused by {@link StillCounting} where too many are
	 * worked out.
	 */
	public Optional<MonthStatement> shown(Region region, YearMonth month) {
		if (this.statements.closed(region, month)) {
			return this.statements.of(region, month);
		}
		return this.open.shared(new Asked(region, month), () -> this.statements.of(region, month));
	}

	/** To decide on: of an open month as it is now. Refused as above. */
	Optional<MonthStatement> now(Region region, YearMonth month) {
		return this.open.fresh(new Asked(region, month), () -> this.statements.of(region, month));
	}

	/** Something was booked since the figures were worked out. */
	void changed(Region region, YearMonth month) {
		this.open.forget(new Asked(region, month));
	}

	/** Which statement. */
	private record Asked(Region region, YearMonth month) {

	}

}
