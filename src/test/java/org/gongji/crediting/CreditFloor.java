package org.gongji.crediting;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;

import com.zaxxer.hikari.HikariDataSource;
import org.gongji.access.Region;

/**
 * Set-based SQL that writes an entry and two postings for each account of a region and
 * moves its balance; not from the product's pool, and without its limits of time.
 *
 * @param freshId SQL of a fresh id in the order of time, so that it has the best of
 * indexes
 */
record CreditFloor(HikariDataSource pool, String freshId) {

	private Connection connection() throws SQLException {
		return DriverManager.getConnection(this.pool.getJdbcUrl(),
				Objects.requireNonNullElse(this.pool.getUsername(), ""),
				Objects.requireNonNullElse(this.pool.getPassword(), ""));
	}

	/**
	 * Accounts a second, in one transaction; the control account is the product's own.
	 */
	long rate(Region region) throws SQLException {
		try (Connection connection = connection()) {
			connection.setAutoCommit(false);
			long begun = System.nanoTime();
			int people = write(connection, region.code());
			connection.commit();
			long rate = rate(people, begun);
			update(connection, "drop table floor_entry");
			connection.commit();
			return rate;
		}
	}

	static long rate(long people, long begun) {
		return people * Duration.ofSeconds(1).toNanos() / (System.nanoTime() - begun);
	}

	private int write(Connection connection, String region) throws SQLException {
		update(connection, "create temporary table floor_entry as select id as account_id, " + this.freshId
				+ " as entry_id from personal_account where region = '" + region + "'");
		int people = update(connection, """
				insert into ledger_entry (id, event, booked_at, business_day, effective_on)
				select entry_id, 'floor', current_timestamp, current_date, current_date from floor_entry""");
		update(connection, "insert into ledger_posting (id, entry_id, account_id, region, side, amount_fen) select "
				+ this.freshId + ", entry_id, account_id, '" + region + "', 'C', 9000 from floor_entry");
		update(connection,
				"insert into ledger_posting (id, entry_id, account_id, region, side, amount_fen) select " + this.freshId
						+ ", entry_id, (select id from ledger_account where region = '" + region
						+ "' and kind = 'pooled_fund'), '" + region + "', 'D', 9000 from floor_entry");
		update(connection,
				"update personal_account set available_fen = available_fen + 9000 where region = '" + region + "'");
		return people;
	}

	/** Accounts whose balance is not the sum of their postings. */
	int unequal() throws SQLException {
		try (Connection connection = connection(); PreparedStatement statement = connection.prepareStatement("""
				select count(*) from personal_account a where a.available_fen <>
				  (select coalesce(sum(case when p.side = 'C' then p.amount_fen else -p.amount_fen end), 0)
				     from ledger_posting p where p.account_id = a.id)"""); ResultSet rows = statement.executeQuery()) {
			rows.next();
			return rows.getInt(1);
		}
	}

	/** So that the database knows how large its tables are. */
	void analyze() throws SQLException {
		try (Connection connection = connection()) {
			update(connection, "analyze");
		}
	}

	private static int update(Connection connection, String sql) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			return statement.executeUpdate();
		}
	}

}
