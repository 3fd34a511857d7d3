package org.gongji;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps the H2 file from growing for ever. Each commit writes whole pages, of which few
 * stay in use; H2 gathers those in the background only where commits are written late,
 * which ours never are. So a little is gathered here, while nobody writes.
 */
class FileTidying {

	/** In hundredths of the pages ever written that are still kept. */
	private static final int IN_USE = 60;

	private static final int BYTES_AT_A_TIME = 4 * 1024 * 1024;

	private final JdbcTemplate jdbc;

	private final OneWriter writers;

	FileTidying(DataSource database, OneWriter writers) {
		this.jdbc = new JdbcTemplate(database);
		this.writers = writers;
	}

	@Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT1M")
	void tidy() {
		this.writers.whileNobodyWrites(() -> this.jdbc.execute((ConnectionCallback<Boolean>) FileTidying::gather));
	}

	/**
	 * Writes the pages in use out of the emptiest parts of the file, some megabytes of
	 * them; what they leave is written over later.
	 * @return whether there was anything to gather
	 */
	static boolean gather(Connection connection) throws SQLException {
		return store(connection).compact(IN_USE, BYTES_AT_A_TIME);
	}

	/** The store beneath a connection to H2. */
	static MVStore store(Connection connection) throws SQLException {
		JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
		return ((SessionLocal) h2.getSession()).getDatabase().getStore().getMvStore();
	}

}
