package org.gongji.exchange;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.ledger.BeforeClosing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits registered in a month whose fees no settlement has paid. */
@Component
class VisitsBeforeClosing implements BeforeClosing {

	private final JdbcClient jdbc;

	private final ZoneId zone;

	VisitsBeforeClosing(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.zone = clock.getZone();
	}

	@Override
	public List<Word> before(Region region, YearMonth month) {
		long open = this.jdbc.sql("""
				select count(distinct v.mdtrt_id) from exchange_visit v join exchange_fee f on f.mdtrt_id = v.mdtrt_id
				 where v.region = ? and v.registered_at >= ? and v.registered_at < ? and v.cancel_request_id is null
				   and f.settlement_id is null""")
			.params(region.code(), start(month), start(month.plusMonths(1)))
			.query(Long.class)
			.single();
		return (open > 0) ? List.of(new Word("exchange.beforeClosing.visits", open, false, null)) : List.of();
	}

	private OffsetDateTime start(YearMonth month) {
		return month.atDay(1).atStartOfDay(this.zone).toOffsetDateTime();
	}

}
