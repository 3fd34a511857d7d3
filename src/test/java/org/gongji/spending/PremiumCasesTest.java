package org.gongji.spending;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.gongji.rules.PolicyCase;
import org.gongji.rules.PolicyCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The policy cases of kind premium. */
class PremiumCasesTest {

	private static final Path FILE = Path.of("src/main/resources/policy/cases.json");

	private static final PolicyCases CASES = new PolicyCases(List.of(new PremiumCases(LocalDate.of(2026, 1, 1))));

	@TempDir
	Path dir;

	static Stream<PolicyCase> premium() {
		return CASES.read(FILE).stream().filter((policyCase) -> policyCase.kind().equals("premium"));
	}

	@ParameterizedTest
	@MethodSource("premium")
	void aCaseEndsAsItMust(PolicyCase policyCase) {
		assertThat(CASES.differences(policyCase)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# region     | params                                      | premium              | for     | date       | amount | expect
					xian         | "premium.resident_insurance": true          | resident_insurance   | spouse  | 2023-09-01 | 380.00 | "ok", "account_pays": "380.00", "balance_after": "620.00"
					xian         | "premium.resident_insurance": false         | resident_insurance   | spouse  | 2023-09-01 | 380.00 | "rejected", "code": "NOT_YET_ENABLED", "switch": "premium.resident_insurance"
					xian         | "premium.resident_insurance": null          | resident_insurance   | spouse  | 2023-09-01 | 380.00 | "rejected", "code": "NOT_YET_ENABLED", "switch": "premium.resident_insurance"
					xian         | "premium.resident_insurance": true          | resident_insurance   | self    | 2023-09-01 | 380.00 | "rejected", "code": "RELATION_NOT_ALLOWED"
					xian         | "premium.resident_insurance": true          | resident_insurance   | sibling | 2023-09-01 | 380.00 | "rejected", "code": "RELATION_NOT_ALLOWED"
					xian         | "premium.large_amount": true                | large_amount         | spouse  | 2023-09-01 | 380.00 | "rejected", "code": "PREMIUM_NOT_ALLOWED"
					xian         | "premium.resident_insurance": true          | resident_insurance   | spouse  | 2022-12-31 | 380.00 | "rejected", "code": "NOT_IN_FORCE"
					tieling      | "premium.large_amount": true                | large_amount         | parent  | 2023-09-01 | 380.00 | "ok", "account_pays": "380.00", "balance_after": "620.00"
					tieling      | "premium.large_amount": true                | long_term_care       | parent  | 2023-09-01 | 380.00 | "rejected", "code": "NOT_YET_ENABLED", "switch": "premium.long_term_care"
					tieling      | "premium.inclusive_commercial": true        | inclusive_commercial | self    | 2023-09-01 | 380.00 | "ok", "account_pays": "380.00", "balance_after": "620.00"
					tieling      | "premium.inclusive_commercial": true        | commercial_health    | self    | 2023-09-01 | 380.00 | "rejected", "code": "PREMIUM_NOT_ALLOWED"
					pingliang    | "premium.resident_insurance": true          | resident_insurance   | child   | 2028-01-01 | 380.00 | "ok", "account_pays": "380.00", "balance_after": "620.00"
					pingliang    | "premium.resident_insurance": true          | resident_insurance   | child   | 2023-09-01 | 1000.01 | "rejected", "code": "INSUFFICIENT_BALANCE", "balance_after": "1000.00"
					heilongjiang | "premium.partial": true                     | large_amount         | self    | 2023-09-01 | 1380.00 | "ok", "account_pays": "1000.00", "balance_after": "0.00", "rest": "380.00"
					heilongjiang | "premium.partial": false                    | large_amount         | self    | 2023-09-01 | 1380.00 | "rejected", "code": "INSUFFICIENT_BALANCE"
					heilongjiang | "premium.partial": null                     | large_amount         | self    | 2023-09-01 | 1380.00 | "rejected", "code": "INSUFFICIENT_BALANCE"
					lincang      | "premium.partial": true                     | large_amount         | child   | 2023-09-01 | 1000.00 | "ok", "account_pays": "1000.00", "balance_after": "0.00", "rest": "0.00"
					lincang      | "family.same_province": false               | large_amount         | child   | 2023-09-01 | 380.00 | "ok"
					lincang      | "account.relations": ["self", "sibling"]    | large_amount         | sibling | 2023-09-01 | 380.00 | "rejected", "code": "RELATION_NOT_ALLOWED"
					lincang      | "premium.relations": ["sibling"]            | large_amount         | sibling | 2023-09-01 | 380.00 | "ok"
					""")
	void whatTheBureauSwitchesDecides(String region, String params, String premium, String insured, String date,
			String amount, String expect) throws IOException {
		String start = region.equals("xian") ? ", \"effective_from\": \"2023-01-01\"" : "";
		Path file = Files.writeString(this.dir.resolve("own.json"), """
				[{"id": "A", "region": "%s", "kind": "premium",
				  "given": {"account": {"balance": "1000.00"}, "binding": "active", "params": {%s%s}},
				  "when": {"premium": "%s", "for": "%s", "amount": "%s", "date": "%s"}, "expect": {"outcome": %s}}]
				""".formatted(region, params, start, premium, insured, amount, date, expect));
		assertThat(CASES.differences(CASES.read(file).get(0))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# family                                          | binding | premium            | expect
					{"insured": false, "insured_province": null}      | active  | resident_insurance | "ok", "account_pays": "380.00"
					{"insured": false, "insured_province": "云南省"}     | active  | resident_insurance | "ok", "account_pays": "380.00"
					{"insured": false}                                | none    | resident_insurance | "rejected", "code": "NO_BINDING"
					{"insured": false, "insured_province": null}      | active  | long_term_care     | "rejected", "code": "FAMILY_NOT_INSURED"
					{"insured": true, "insured_province": "广东省"}      | active  | long_term_care     | "rejected", "code": "FAMILY_OUTSIDE_PROVINCE"
					{"insured": true, "insured_province": "广东省"}      | none    | long_term_care     | "rejected", "code": "FAMILY_OUTSIDE_PROVINCE"
					{"insured": true, "insured_province": "云南省", "insured_city": "昆明市"} | active | long_term_care | "ok", "account_pays": "380.00"
					null                                              | active  | long_term_care     | "ok", "account_pays": "380.00"
					""")
	void lincangAsksWhereTheRelativeIsInsured(String family, String binding, String premium, String expect)
			throws IOException {
		Path file = Files.writeString(this.dir.resolve("own.json"), """
				[{"id": "A", "region": "lincang", "kind": "premium",
				  "given": {"account": {"balance": "1000.00"}, "binding": "%s", "family": %s},
				  "when": {"premium": "%s", "for": "child", "amount": "380.00"}, "expect": {"outcome": %s}}]
				""".formatted(binding, family, premium, expect));
		assertThat(CASES.differences(CASES.read(file).get(0))).isEmpty();
	}

	@Test
	void thereAreThirtyFive() {
		assertThat(premium()).hasSize(35);
	}

}
