package org.gongji;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code kill -9} on an H2 file: what was acknowledged is there once, the rest wholly or
 * not at all.
 */
class KilledOnH2IT {

	private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=4000";

	private final Path home = Path.of("target", "homes", "killed-" + UUID.randomUUID()).toAbsolutePath();

	private final String url = "jdbc:h2:file:" + this.home.resolve("gongji") + SETTINGS;

	@Test
	void threeKillsLoseNothing() throws Exception {
		kills(3);
	}

	/** With several writers at once H2 left something half written at the 38th kill. */
	@Test
	@Tag("night")
	void fiftyKillsLoseNothing() throws Exception {
		kills(50);
	}

	private void kills(int times) throws Exception {
		KilledTills tills = new KilledTills(this.url + ";WRITE_DELAY=0", "", List.of("--gongji.home=" + this.home));
		for (int kill = 1; kill <= times; kill++) {
			tills.runAndKill();
			assertThat(tills.lost()).as("lost at kill " + kill).isEmpty();
			assertThat(tills.broken()).as("broken at kill " + kill).isEmpty();
			assertThat(tills.lastWordOfTheBooks()).isEqualTo(CheckBooksCommand.BALANCED);
		}
		System.out.println("kills on H2: " + times + ", acknowledged settlements: " + tills.acknowledged());
	}

	/**
	 * Proves that this test can fail: H2 as it comes acknowledges before it writes, and
	 * loses something in one of ten kills.
	 */
	@Test
	@Tag("night")
	void withTheDelayThatH2ComesWithSomethingIsLost() throws Exception {
		for (int kill = 1; kill <= 10; kill++) {
			Path fresh = this.home.resolve("canary-" + kill);
			String late = "jdbc:h2:file:" + fresh.resolve("gongji") + SETTINGS;
			KilledTills tills = new KilledTills(late, "",
					List.of("--gongji.home=" + fresh, "--spring.datasource.url=" + late));
			tills.runAndKill();
			if (!tills.lost().isEmpty()) {
				System.out.println("canary: kill " + kill + " lost " + tills.lost().size() + " of "
						+ tills.acknowledged() + " acknowledged settlements");
				return;
			}
		}
		throw new AssertionError("Ten kills lost nothing with H2's default delay: this test proves nothing");
	}

}
