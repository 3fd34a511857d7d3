package org.gongji;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The first administrator of an empty installation, on a database file of its own. */
class CreateAdminIT {

	private final Path home = Path.of("target", "homes", UUID.randomUUID().toString());

	@Test
	void codeIsPrintedOnceAndTheNameIsTakenAfterwards() throws Exception {
		Files.createDirectories(this.home);
		Said first = run("create-admin", "--gongji.home=" + this.home);
		assertThat(first.text()).contains("Administrator: admin")
			.containsPattern("One-time code: [2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
		assertThat(first.exit()).isZero();
		assertThat(this.home.resolve("gongji.mv.db")).exists();
		Said second = run("create-admin", "--gongji.home=" + this.home);
		assertThat(second.exit()).isEqualTo(1);
		assertThat(second.text()).contains("already").doesNotContain("One-time code");
		Said other = run("create-admin", "--name=Second.Admin", "--gongji.home=" + this.home);
		assertThat(other.exit()).isZero();
		assertThat(other.text()).contains("Administrator: second.admin");
	}

	@Test
	void badNameIsRefusedBeforeAnythingIsOpened() {
		Said said = run("create-admin", "--name=x", "--gongji.home=" + this.home);
		assertThat(said.exit()).isEqualTo(2);
		assertThat(this.home).doesNotExist();
	}

	private static Said run(String... args) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int exit = CreateAdminCommand.run(args, new PrintStream(bytes, true, StandardCharsets.UTF_8));
		return new Said(exit, bytes.toString(StandardCharsets.UTF_8));
	}

	private record Said(int exit, String text) {

	}

}
