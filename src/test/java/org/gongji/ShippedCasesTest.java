package org.gongji;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

import org.gongji.rules.PolicyCases;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every shipped policy case, by the decisions that settle real bills. */
class ShippedCasesTest {

	@Test
	void allOfThemPass() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int exit = new PolicyCases(new CaseKinds().on(LocalDate.of(2026, 1, 1))).run(
				Path.of("src/main/resources/policy/cases.json"), Set.of(),
				new PrintStream(out, true, StandardCharsets.UTF_8));
		assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("366 passed, 0 failed\n");
		assertThat(exit).isZero();
	}

}
