package org.gongji.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.gongji.access.MissingRow;
import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has a case open on the screen (正在办理), so that two clerks do not type into the same
 * one. It hinders nobody: who saves second is told so by the version of the case, which
 * this leaves as it is.
 */
@Component
public class CaseScreens {

	/** Whoever does not renew it in this time has gone. */
	static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(3);

	private final JdbcClient jdbc;

	private final Clock clock;

	CaseScreens(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Marks the case as open with this clerk, unless another one has it open. */
	@Transactional
	public Screen open(CaseId id, Region region, String clerk) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Instant until = now.plus(FORGOTTEN_AFTER);
		int marked = this.jdbc
			.sql("update casework_case set worked_by = ?, worked_until = ? where id = ? and region = ? "
					+ "and (worked_by is null or worked_by = ? or worked_until <= ?)")
			.params(clerk, utc(until), id.value(), region.code(), clerk, utc(now))
			.update();
		if (marked == 1) {
			return new Screen(clerk, until, true);
		}
		return this.jdbc.sql("select worked_by, worked_until from casework_case where id = ? and region = ?")
			.params(id.value(), region.code())
			.query((row, number) -> new Screen(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(),
					false))
			.optional()
			.orElseThrow(() -> new MissingRow("case"));
	}

	/**
	 * The clerk has left the page; a page of the same case opened since stays marked.
	 * @param until what the page that was left had been told
	 */
	@Transactional
	public void leave(CaseId id, Region region, String clerk, Instant until) {
		this.jdbc
			.sql("update casework_case set worked_by = null, worked_until = null where id = ? and region = ? "
					+ "and worked_by = ? and worked_until = ?")
			.params(id.value(), region.code(), clerk, utc(until))
			.update();
	}

	private static OffsetDateTime utc(Instant at) {
		return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
	}

	/**
	 * Where a case is open.
	 *
	 * @param clerk with whom
	 * @param until when it counts as left if nothing more is heard
	 * @param mine whether with who asked
	 */
	public record Screen(String clerk, Instant until, boolean mine) {

	}

}
