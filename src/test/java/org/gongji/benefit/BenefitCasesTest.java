package org.gongji.benefit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongji.rules.PolicyCase;
import org.gongji.rules.PolicyCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The policy cases of the kinds that the benefit law answers. */
class BenefitCasesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

	private static final PolicyCases CASES = new PolicyCases(
			List.of(new SettleCases(TODAY), new SequenceCases(TODAY), new EligibilityCases(TODAY)));

	private static final Map<String, Integer> HOW_MANY = Map.of("settle", 116, "sequence", 17, "eligibility", 36);

	static Stream<PolicyCase> cases() {
		return CASES.read(Path.of("src/main/resources/policy/cases.json"))
			.stream()
			.filter((policyCase) -> HOW_MANY.containsKey(policyCase.kind()));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void aCaseEndsAsItMust(PolicyCase policyCase) {
		assertThat(CASES.differences(policyCase)).isEmpty();
	}

	@Test
	void noCaseIsMissing() {
		assertThat(cases().collect(Collectors.groupingBy(PolicyCase::kind, Collectors.counting())))
			.isEqualTo(HOW_MANY.entrySet()
				.stream()
				.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().longValue())));
	}

}
