package org.gongji;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

import org.gongji.rules.PolicyCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Every shipped policy case, by the decisions that settle real bills. */
class ShippedCasesTest {

	private static final Path SHIPPED = Path.of("src/main/resources/policy/cases.json");

	@Test
	void allOfThemPass() {
		assertThat(run(SHIPPED)).isEqualTo(new Said(0, "366 passed, 0 failed\n"));
	}

	@Test
	void aCaseThatDiffersTwiceIsOneLine(@TempDir Path folder) throws IOException {
		ObjectNode first = (ObjectNode) JsonMapper.shared().readTree(SHIPPED.toFile()).get(0);
		((ObjectNode) first.get("expect")).put("one", 1).put("two", "2");
		Said said = run(Files.writeString(folder.resolve("cases.json"), "[" + first + "]"));
		assertThat(said.text()).isEqualTo(first.get("id").asString()
				+ " one: expected 1, got nothing; two: expected \"2\", got nothing\n0 passed, 1 failed\n");
		assertThat(said.exit()).isEqualTo(1);
	}

	private static Said run(Path file) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int exit = new PolicyCases(new CaseKinds().on(LocalDate.of(2026, 1, 1))).run(file, Set.of(),
				new PrintStream(out, true, StandardCharsets.UTF_8));
		return new Said(exit, out.toString(StandardCharsets.UTF_8));
	}

	private record Said(int exit, String text) {

	}

}
