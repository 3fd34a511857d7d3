package org.gongji;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Opens the H2 file anew after it was migrated. H2 keeps a check against a list of words
 * together with the connection that made it; once the pool retires that connection, every
 * write to the table is refused. What is read when the file is opened belongs to the
 * database itself.
 */
class FreshlyOpened implements FlywayMigrationStrategy {

	@Override
	public void migrate(Flyway flyway) {
		if (flyway.migrate().migrationsExecuted > 0) {
			reopen(flyway.getConfiguration().getDataSource());
		}
	}

	private static void reopen(DataSource source) {
		try {
			Connection connection = source.getConnection();
			if (connection.getMetaData().getURL().startsWith("jdbc:h2:mem:")) {
				connection.close();
				return;
			}
			JdbcUtils.closeConnection(shutDown(connection));
			if (source.isWrapperFor(HikariDataSource.class)) {
				source.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The H2 file could not be opened anew after its migration", ex);
		}
	}

	private static Connection shutDown(Connection connection) throws SQLException {
		Statement statement = connection.createStatement();
		statement.execute("shutdown");
		JdbcUtils.closeStatement(statement);
		return connection;
	}

}
