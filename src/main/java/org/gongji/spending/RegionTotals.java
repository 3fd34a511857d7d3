package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.gongji.access.Region;
import org.gongji.money.Money;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds up a region's settlements by the business day on which they were settled. */
@Component
public class RegionTotals {

	private final JdbcClient jdbc;

	private final ZoneId zone;

	RegionTotals(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.zone = clock.getZone();
	}

	/** From the first day on until before the other. */
	@Transactional(readOnly = true)
	public Totals between(Region region, LocalDate from, LocalDate before) {
		return this.jdbc.sql("""
				select count(case act when 'purchase' then 1 end) as purchases,
				       coalesce(sum(case act when 'purchase' then total_fen end), 0) as total_fen,
				       coalesce(sum(case act when 'purchase' then account_fen end), 0) as account_fen,
				       count(case act when 'reversal' then 1 end) as reversals,
				       coalesce(sum(case act when 'reversal' then total_fen end), 0) as taken_back_fen
				  from settlement where region = ? and settled_at >= ? and settled_at < ?""")
			.params(region.code(), start(from), start(before))
			.query((row, number) -> new Totals(row.getInt("purchases"), Money.ofFen(row.getLong("total_fen")),
					Money.ofFen(row.getLong("account_fen")), row.getInt("reversals"),
					Money.ofFen(-row.getLong("taken_back_fen"))))
			.single();
	}

	private OffsetDateTime start(LocalDate day) {
		return day.atStartOfDay(this.zone).toOffsetDateTime();
	}

}
