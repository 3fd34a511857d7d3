package org.gongji.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets one transaction read for longer than a page may, such as all postings. */
@Component
public class LongReading {

	/** Enough for the entries of a large city's month; what needs more goes to disk. */
	private static final String MEMORY = "32MB";

	private final JdbcTemplate connections;

	LongReading(JdbcTemplate connections) {
		this.connections = connections;
	}

	/**
	 * The limits of a page do not hold for the caller's transaction, which may also use
	 * more memory for what it adds up. The pool takes its own limit back when the
	 * connection returns.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void allow(Duration atMost) {
		this.connections.execute(
				(ConnectionCallback<Boolean>) (connection) -> allow(connection, Math.toIntExact(atMost.toMillis())));
	}

	private static Boolean allow(Connection connection, int millis) throws SQLException {
		if (!ClosedMonths.onPostgres(connection)) {
			return false;
		}
		connection.setNetworkTimeout(Runnable::run, millis);
		try (Statement statement = connection.createStatement()) {
			return statement.execute("set local work_mem = '" + MEMORY + "'; set local statement_timeout = " + millis);
		}
	}

}
