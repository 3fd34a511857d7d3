package org.gongji.crediting;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of a run of credits on an H2 file. */
class KilledCreditsOnH2IT {

	private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=4000;WRITE_DELAY=0";

	private final Path home = Path.of("target", "homes", "credits-" + UUID.randomUUID()).toAbsolutePath();

	private final String url = "jdbc:h2:file:" + this.home.resolve("gongji") + SETTINGS;

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
		return new KilledCredits(this.url, "", people, List.of("--gongji.home=" + this.home));
	}

}
