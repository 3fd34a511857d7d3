package org.gongji.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The books as they were written on a past day, whose clock stands at noon. */
public final class PastLedger {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private PastLedger() {
	}

	public static Ledger on(LocalDate day, JdbcClient jdbc, JdbcTemplate batches) {
		return new Ledger(jdbc, batches, Clock.fixed(day.atTime(12, 0).atZone(SHANGHAI).toInstant(), SHANGHAI));
	}

}
