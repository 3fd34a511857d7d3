package org.gongji.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gongji.rules.PolicyCase;
import org.gongji.rules.PolicyCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The shared policy cases of kinds refund and transfer. */
class PayoutCasesTest {

	private static final Path FILE = Path.of("src/main/resources/policy/cases.json");

	private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

	private static final PolicyCases CASES = new PolicyCases(List.of(new RefundCases(TODAY), new TransferCases(TODAY)));

	static Stream<PolicyCase> payouts() {
		return CASES.read(FILE)
			.stream()
			.filter((policyCase) -> Set.of("refund", "transfer").contains(policyCase.kind()));
	}

	@ParameterizedTest
	@MethodSource("payouts")
	void aCaseEndsAsItMust(PolicyCase policyCase) {
		assertThat(CASES.differences(policyCase)).isEmpty();
	}

	@Test
	void thereAreThirtyFive() {
		assertThat(payouts()).hasSize(35);
	}

}
