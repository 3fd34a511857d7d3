package org.gongji.crediting;

import java.nio.file.Files;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Beside a durable PostgreSQL. */
class KilledRunsOnPostgresIT extends KilledRuns {

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

	@Override
	KilledProgram program(int people) {
		return new KilledProgram(this.url, "postgres", people, List.of("--gongji.home=" + this.home,
				"--spring.datasource.url=" + this.url, "--spring.datasource.username=postgres"));
	}

}
