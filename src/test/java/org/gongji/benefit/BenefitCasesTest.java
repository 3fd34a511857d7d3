package org.gongji.benefit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongji.money.Money;
import org.gongji.rules.PolicyCase;
import org.gongji.rules.PolicyCases;
import org.gongji.rules.RegionCard;
import org.gongji.rules.RuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

/** The policy cases of the kinds that the benefit law answers. */
class BenefitCasesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

	private static final PolicyCases CASES = new PolicyCases(
			List.of(new Conserved(), new SequenceCases(TODAY), new EligibilityCases(TODAY)));

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

	/** Settles as the law does, and looks that every bill is conserved to the fen. */
	private static final class Conserved implements PolicyCase.Kind {

		private final SettleCases law = new SettleCases(TODAY);

		@Override
		public String name() {
			return this.law.name();
		}

		@Override
		public Map<String, Object> answer(PolicyCase policyCase, RuleBooks books, RegionCard region) {
			Map<String, Object> answer = this.law.answer(policyCase, books, region);
			if (answer.get("outcome").equals("ok")) {
				Money bill = Money.sum(policyCase.when()
					.path("bill")
					.properties()
					.stream()
					.map((part) -> Money.ofYuan(part.getValue().asString()))
					.toList());
				Money whole = Money.sum(Stream.of("fund_pays", "over_cap_fund_pays", "person_pays")
					.map((part) -> Money.ofYuan((String) answer.get(part)))
					.toList());
				assertThat(whole).as(policyCase.id()).isEqualTo(bill);
			}
			assertThat(answer.get("cite")).as(policyCase.id()).asInstanceOf(LIST).isNotEmpty();
			return answer;
		}

	}

}
