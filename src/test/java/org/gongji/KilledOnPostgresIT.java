package org.gongji;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code kill -9} beside and of a PostgreSQL that writes before it acknowledges.
 */
@Tag("night")
class KilledOnPostgresIT {

	private final Path home = Path.of("target", "homes", "killed-" + UUID.randomUUID()).toAbsolutePath();

	private final Path data = this.home.resolve("postgres");

	private EmbeddedPostgres postgres;

	private KilledTills tills;

	@BeforeEach
	void startDatabase() throws Exception {
		Files.createDirectories(this.home);
		this.postgres = database(0);
		String url = this.postgres.getJdbcUrl("postgres", "postgres");
		this.tills = new KilledTills(url, "postgres", List.of("--gongji.home=" + this.home,
				"--spring.datasource.url=" + url, "--spring.datasource.username=postgres"));
	}

	@AfterEach
	void stopDatabase() throws Exception {
		this.postgres.close();
	}

	@Test
	void fiftyKillsOfTheProgramLoseNothing() throws Exception {
		for (int kill = 1; kill <= 50; kill++) {
			this.tills.runAndKill();
			assertNothingLost(kill);
		}
	}

	@Test
	void tenKillsOfTheDatabaseLoseNothing() throws Exception {
		for (int kill = 1; kill <= 10; kill++) {
			this.tills.run((program) -> {
				Thread.sleep(ThreadLocalRandom.current().nextLong(200, 2000));
				killDatabase();
				program.kill();
			});
			int port = this.postgres.getPort();
			this.postgres.close();
			this.postgres = database(port);
			assertNothingLost(kill);
		}
	}

	private void assertNothingLost(int kill) throws Exception {
		assertThat(this.tills.lost()).as("lost at kill " + kill).isEmpty();
		assertThat(this.tills.broken()).as("broken at kill " + kill).isEmpty();
		assertThat(this.tills.lastWordOfTheBooks()).isEqualTo(CheckBooksCommand.BALANCED);
	}

	private EmbeddedPostgres database(int port) throws Exception {
		EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
			.setDataDirectory(this.data)
			.setCleanDataDirectory(false)
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("fsync", "on");
		return ((port != 0) ? builder.setPort(port) : builder).start();
	}

	/** The postmaster and its children, by their own ids. */
	private void killDatabase() {
		try {
			long pid = Long.parseLong(Files.readAllLines(this.data.resolve("postmaster.pid")).get(0).strip());
			ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
			List<ProcessHandle> children = postmaster.descendants().toList();
			postmaster.destroyForcibly();
			children.forEach(ProcessHandle::destroyForcibly);
			for (ProcessHandle child : children) {
				child.onExit().get(30, TimeUnit.SECONDS);
			}
			postmaster.onExit().get(30, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException("PostgreSQL could not be killed", ex);
		}
	}

}
