package org.gongji.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.ledger.BeforeClosing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases opened up to the end of a month that have not ended, and payments under way. */
@Component
class CasesBeforeClosing implements BeforeClosing {

	private final JdbcClient jdbc;

	private final ZoneId zone;

	CasesBeforeClosing(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.zone = clock.getZone();
	}

	@Override
	public List<Word> before(Region region, YearMonth month) {
		OffsetDateTime end = month.plusMonths(1).atDay(1).atStartOfDay(this.zone).toOffsetDateTime();
		List<Word> words = new ArrayList<>();
		say(words, "casework.beforeClosing.cases",
				"select count(*) from casework_case where region = ? and closed_at is null and opened_at < ?", region,
				end);
		say(words, "casework.beforeClosing.payouts",
				"select count(*) from casework_payout where region = ? and state = 'SENT' and sent_at < ?", region,
				end);
		return words;
	}

	private void say(List<Word> words, String key, String sql, Region region, OffsetDateTime end) {
		long count = this.jdbc.sql(sql).params(region.code(), end).query(Long.class).single();
		if (count > 0) {
			words.add(new Word(key, count, false, null));
		}
	}

}
