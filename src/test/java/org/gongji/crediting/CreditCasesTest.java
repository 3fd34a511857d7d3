package org.gongji.crediting;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.gongji.rules.PolicyCase;
import org.gongji.rules.PolicyCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The shared policy cases of kind credit. */
class CreditCasesTest {

	private static final Path FILE = Path.of("src/main/resources/policy/cases.json");

	private static final PolicyCases CASES = new PolicyCases(List.of(new CreditCases(LocalDate.of(2026, 1, 1))));

	static Stream<PolicyCase> credit() {
		return CASES.read(FILE).stream().filter((policyCase) -> policyCase.kind().equals("credit"));
	}

	@ParameterizedTest
	@MethodSource("credit")
	void aCaseEndsAsItMust(PolicyCase policyCase) {
		assertThat(CASES.differences(policyCase)).isEmpty();
	}

	@Test
	void thereAreForty() {
		assertThat(credit()).hasSize(40);
	}

}
