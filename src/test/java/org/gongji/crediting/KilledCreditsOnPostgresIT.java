package org.gongji.crediting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of a run of credits beside a durable PostgreSQL. */
class KilledCreditsOnPostgresIT {

	private final Path home = Path.of("target", "homes", "credits-" + UUID.randomUUID()).toAbsolutePath();

	private EmbeddedPostgres postgres;

	private String url;

	@BeforeEach
	void startDatabase() throws Exception {
		Files.createDirectories(this.home);
		this.postgres = EmbeddedPostgres.builder()
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("fsync", "on")
			.start();
		this.url = this.postgres.getJdbcUrl("postgres", "postgres");
	}

	@AfterEach
	void stopDatabase() throws Exception {
		this.postgres.close();
	}

	@Test
	void twoKillsLeaveEachAccountOneCredit() throws Exception {
		credits(20_000).killed(2);
	}

	@Test
	@Tag("night")
	void tenKillsLeaveEachAccountOneCredit() throws Exception {
		credits(100_000).killed(10);
	}

	private KilledCredits credits(int people) {
		return new KilledCredits(this.url, "postgres", people, List.of("--gongji.home=" + this.home,
				"--spring.datasource.url=" + this.url, "--spring.datasource.username=postgres"));
	}

}
