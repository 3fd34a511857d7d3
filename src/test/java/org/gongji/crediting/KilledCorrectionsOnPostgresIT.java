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

import static org.assertj.core.api.Assertions.assertThat;

/** {@code kill -9} of a run of corrections beside a durable PostgreSQL. */
class KilledCorrectionsOnPostgresIT {

	private final Path home = Path.of("target", "homes", "corrections-" + UUID.randomUUID()).toAbsolutePath();

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
	void twoKillsLeaveEachAccountOneCorrection() throws Exception {
		corrections(5_000, 2);
	}

	@Test
	@Tag("night")
	void tenKillsLeaveEachAccountOneCorrection() throws Exception {
		corrections(50_000, 10);
	}

	private void corrections(int people, int times) throws Exception {
		KilledCredits killed = new KilledCredits(this.url, "postgres", people, List.of("--gongji.home=" + this.home,
				"--spring.datasource.url=" + this.url, "--spring.datasource.username=postgres"));
		killed.killed(BusyCorrections.class, times);
		assertThat(killed.number("select count(*) from credit_slice where state <> 'BOOKED'")).isZero();
		assertThat(killed.number("select count(*) from credit_correction where entry_id is not null"))
			.isEqualTo(people);
		assertThat(killed.number("select count(distinct person_id) from credit_correction")).isEqualTo(people);
		assertThat(killed.number("""
				select count(*) from personal_account a where a.available_fen <>
				  (select coalesce(sum(case p.side when 'C' then p.amount_fen else -p.amount_fen end), 0)
				     from ledger_posting p where p.account_id = a.id)""")).isZero();
		assertThat(killed.number("select sum(available_fen) from personal_account"))
			.isEqualTo(killed.number("select sum(due_fen) from credit_correction"));
	}

}
