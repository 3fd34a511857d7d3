package org.gongji.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Databases that keep what they acknowledge, as in production. */
final class BenchDatabases {

	private BenchDatabases() {
	}

	private static TestPropertyValues home() {
		return TestPropertyValues.of(
				"gongji.home=" + Path.of("target", "homes", "bench-" + UUID.randomUUID()).toAbsolutePath(),
				"gongji.audit.sealing=false", "gongji.notice.sending=false", "gongji.credit.working=false");
	}

	/** The database file that the product makes by itself. */
	static final class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			home().applyTo(context);
		}

	}

	/** A cluster of its own, since that of the other tests does not sync its files. */
	static final class Postgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			try {
				EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setServerConfig("synchronous_commit", "on")
					.setServerConfig("fsync", "on")
					.start();
				context.addApplicationListener((event) -> {
					if (event instanceof ContextClosedEvent) {
						close(postgres);
					}
				});
				home()
					.and("spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
							"spring.datasource.username=postgres", "spring.datasource.password=")
					.applyTo(context);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static void close(EmbeddedPostgres postgres) {
			try {
				postgres.close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
