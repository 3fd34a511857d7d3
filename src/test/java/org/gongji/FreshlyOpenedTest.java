package org.gongji;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * A file that this start has made is written to also when the pool has renewed its
 * connections, as it does every half hour.
 */
class FreshlyOpenedTest {

	@TempDir
	private Path dir;

	@Test
	void rowsAreWrittenWhenTheConnectionOfTheMigrationIsGone() throws Exception {
		Files.writeString(this.dir.resolve("V1__t.sql"),
				"create table t (state varchar(8), constraint t_state check (state in ('open', 'shut', 'gone')));");
		try (HikariDataSource pool = pool();
				Connection other = DriverManager.getConnection(pool.getJdbcUrl(), "sa", "")) {
			int others = session(other);
			new FreshlyOpened().migrate(
					Flyway.configure().dataSource(pool).locations("filesystem:" + this.dir.toAbsolutePath()).load());
			JdbcClient jdbc = JdbcClient.create(pool);
			renewed(pool, jdbc, others);
			assertThatCode(() -> jdbc.sql("insert into t (state) values ('open')").update()).doesNotThrowAnyException();
		}
	}

	/** Another connection keeps the file open while the pool renews its own. */
	private static int session(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select session_id()")) {
			row.next();
			return row.getInt(1);
		}
	}

	private HikariDataSource pool() {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl("jdbc:h2:file:" + this.dir.resolve("file").toAbsolutePath() + ";DATABASE_TO_LOWER=TRUE");
		config.setUsername("sa");
		config.setMaximumPoolSize(3);
		return new HikariDataSource(config);
	}

	private static void renewed(HikariDataSource pool, JdbcClient jdbc, int others) throws InterruptedException {
		Instant now = Instant.now();
		pool.getHikariPoolMXBean().softEvictConnections();
		Instant patience = now.plus(Duration.ofSeconds(20));
		while (earliest(jdbc, others).isBefore(now) && Instant.now().isBefore(patience)) {
			Thread.sleep(20);
		}
		assertThat(earliest(jdbc, others)).isAfterOrEqualTo(now);
	}

	private static Instant earliest(JdbcClient jdbc, int others) {
		return jdbc.sql("select min(session_start) from information_schema.sessions where session_id <> ?")
			.param(others)
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
	}

}
