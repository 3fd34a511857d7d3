package org.gongji.crediting;

import java.util.List;

import org.junit.jupiter.api.Tag;

/** On an H2 file; by day the same is seen on PostgreSQL. */
@Tag("night")
class KilledRunsOnH2IT extends KilledRuns {

	private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=4000;WRITE_DELAY=0";

	private final String url = "jdbc:h2:file:" + this.home.resolve("gongji") + SETTINGS;

	@Override
	KilledProgram program(int people) {
		return new KilledProgram(this.url, "", people, List.of("--gongji.home=" + this.home));
	}

}
