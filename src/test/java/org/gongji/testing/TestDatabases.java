package org.gongji.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Points a test's application at a database of its own and at a home below
 * {@code target}.
 */
public final class TestDatabases {

	private static EmbeddedPostgres postgres;

	private TestDatabases() {
	}

	/** JDBC address of a fresh database of the one PostgreSQL that this JVM starts. */
	public static synchronized String freshPostgres() {
		try {
			if (postgres == null) {
				postgres = EmbeddedPostgres.builder()
					.setServerConfig("max_connections", "200")
					.setServerConfig("synchronous_commit", "on")
					.start();
			}
			String name = "t" + UUID.randomUUID().toString().replace("-", "");
			try (Connection connection = postgres.getPostgresDatabase().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create database " + name);
			}
			return postgres.getJdbcUrl("postgres", name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static void apply(ConfigurableApplicationContext context, String url, String user) {
		try {
			Path home = Files.createDirectories(Path.of("target", "homes", UUID.randomUUID().toString()));
			TestPropertyValues
				.of("gongji.home=" + home, "spring.datasource.url=" + url, "spring.datasource.username=" + user,
						"spring.datasource.password=", "spring.datasource.hikari.max-lifetime=0",
						"gongji.audit.sealing=false", "gongji.notice.sending=false", "gongji.credit.working=false",
						"gongji.credit.slice=20")
				.applyTo(context);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static final class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			apply(context, "jdbc:h2:mem:" + UUID.randomUUID()
					+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=4000",
					"sa");
		}

	}

	static final class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			apply(context, freshPostgres(), "postgres");
		}

	}

}
