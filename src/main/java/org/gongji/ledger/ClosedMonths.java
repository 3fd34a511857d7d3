package org.gongji.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

import org.gongji.access.Region;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The months of the books that take no entry any more (已结账的月份); none is opened again. */
@Component
public class ClosedMonths {

	/** PostgreSQL: somebody else holds the lock for too long. */
	private static final String NOT_AVAILABLE = "55P03";

	private static final int PATIENCE_MILLIS = 2000;

	private final JdbcClient jdbc;

	private final JdbcTemplate connections;

	private final Clock clock;

	ClosedMonths(JdbcClient jdbc, JdbcTemplate connections, Clock clock) {
		this.jdbc = jdbc;
		this.connections = connections;
		this.clock = clock;
	}

	/**
	 * Waits until every transaction that has posted an entry has ended, and keeps further
	 * ones waiting until the caller's transaction ends, which therefore has to be short.
	 * Each post reads the table of closed months and so holds it until its end; on H2
	 * writers take turns anyway.
	 * @return false where a booking takes longer than two seconds: try again
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean alone() {
		try {
			this.connections.execute((ConnectionCallback<Boolean>) ClosedMonths::alone);
			return true;
		}
		catch (DataAccessException ex) {
			if (ex.getMostSpecificCause() instanceof SQLException cause && NOT_AVAILABLE.equals(cause.getSQLState())) {
				return false;
			}
			throw ex;
		}
	}

	private static Boolean alone(Connection connection) throws SQLException {
		if (!onPostgres(connection)) {
			return false;
		}
		try (Statement statement = connection.createStatement()) {
			statement.execute("set local lock_timeout = " + PATIENCE_MILLIS);
			return statement.execute("lock table ledger_closed_month in access exclusive mode");
		}
	}

	static boolean onPostgres(Connection connection) throws SQLException {
		return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
	}

	/**
	 * Closes a month for a region; from then on no entry enters it. False where it is not
	 * over for a whole day, or closed already.
	 */
	@Transactional
	public boolean close(Region region, YearMonth month, String who) {
		if (LocalDate.now(this.clock).isBefore(closableFrom(month))) {
			return false;
		}
		return this.jdbc.sql("""
				insert into ledger_closed_month (region, first_day, closed_at, closed_by) values (?, ?, ?, ?)
				on conflict do nothing""")
			.params(region.code(), month.atDay(1), OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC), who)
			.update() == 1;
	}

	/** The day from which a month can be closed: the second of the next one. */
	public static LocalDate closableFrom(YearMonth month) {
		return month.plusMonths(1).atDay(2);
	}

	/** The closed months of a region, the newest first. */
	@Transactional(readOnly = true)
	public List<Closed> of(Region region) {
		return this.jdbc.sql(
				"select first_day, closed_at, closed_by from ledger_closed_month where region = ? order by first_day desc")
			.param(region.code())
			.query((row, number) -> new Closed(YearMonth.from(row.getObject(1, LocalDate.class)),
					row.getObject(2, OffsetDateTime.class), row.getString(3)))
			.list();
	}

	/**
	 * How many entries of all regions the books have for a month: it grows whenever one
	 * is written.
	 */
	@Transactional(readOnly = true)
	public long entries(YearMonth month) {
		return this.jdbc.sql("select count(*) from ledger_entry where business_day >= ? and business_day < ?")
			.params(month.atDay(1), month.plusMonths(1).atDay(1))
			.query(Long.class)
			.single();
	}

	/** A closed month, when it was closed and by whom. */
	public record Closed(YearMonth month, OffsetDateTime at, String by) {

	}

}
