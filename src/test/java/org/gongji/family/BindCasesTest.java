package org.gongji.family;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** The policy cases of kind bind. */
class BindCasesTest {

	private static final Path FILE = Path.of("src/main/resources/policy/cases.json");

	private static final PolicyCases CASES = new PolicyCases(List.of(new BindCases(LocalDate.of(2026, 1, 1))));

	@TempDir
	Path dir;

	static Stream<PolicyCase> bind() {
		return CASES.read(FILE).stream().filter((policyCase) -> policyCase.kind().equals("bind"));
	}

	@ParameterizedTest
	@MethodSource("bind")
	void aCaseEndsAsItMust(PolicyCase policyCase) {
		assertThat(CASES.differences(policyCase)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# region | procedure as the bureau sets it                                  | who starts    | papers                  | more                                              | expect
					xian     | {"documents": ["owner_id", "family_id"], "commitment": true}       | owner         | ["owner_id"]            | "commitment_signed": true                         | "rejected", "code": "DOCUMENT_MISSING"
					xian     | {"documents": ["owner_id", "family_id"], "commitment": true}       | owner         | ["family_id","owner_id"] | "commitment_signed": false                       | "rejected", "code": "COMMITMENT_REQUIRED"
					xian     | {"documents": ["owner_id"], "commitment": false}                   | owner         | ["owner_id"]            | "commitment_signed": false                        | "ok", "bound": true
					xian     | {"documents": ["owner_id"], "commitment": false}                   | family_member | ["owner_id"]            | "commitment_signed": false                        | "rejected", "code": "OWNER_MUST_INITIATE"
					pingliang | {"initiator": "owner", "documents": []}                           | owner         | []                      | "commitment_signed": false                        | "ok", "bound": true
					pingliang | {"initiator": ["owner", "family_member"], "commitment": true}      | family_member | []                      | "commitment_signed": true                         | "ok", "bound": true
					heilongjiang | ["owner", "commitment", "family_confirms"]                      | owner         | []                      | "commitment_signed": true                         | "hold", "bound": false
					heilongjiang | ["owner", "commitment", "family_confirms"]                      | owner         | []                      | "commitment_signed": true, "family_confirmed": true | "ok", "bound": true
					heilongjiang | null                                                           | owner         | []                      | "commitment_signed": true                         | "error", "code": "PARAMETER_NOT_SET", "parameter": "binding.procedure"
					heilongjiang | null                                                           | family_member | []                      | "commitment_signed": true                         | "error", "code": "PARAMETER_NOT_SET", "parameter": "binding.procedure"
					""")
	void theProcedureOfTheBureauDecides(String region, String procedure, String starts, String papers, String more,
			String expect) {
		String start = region.equals("xian") ? ", \"effective_from\": \"2023-01-01\"" : "";
		assertThat(differences("""
				[{"id": "A", "region": "%s", "kind": "bind",
				  "given": {"owner": {"status": "employee"}, "candidate": {"relation": "child"},
				            "params": {"binding.procedure": %s%s}},
				  "when": {"initiator": "%s", "documents": %s, %s}, "expect": {"outcome": %s}}]
				""".formatted(region, procedure, start, starts, papers, more, expect))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# candidate                                                            | when                                                        | expect
					"relation": "parent"                                                   | "date": "2022-12-31"                                        | "rejected", "code": "NOT_IN_FORCE"
					"relation": "parent"                                                   | "date": "2023-01-01"                                        | "ok", "bound": true
					"relation": "parent"                                                   | "date": null                                                | "ok", "bound": true
					"relation": "child", "insured": true, "insured_province": "贵州省"        | "initiator": "owner"                                        | "rejected", "code": "FAMILY_OUTSIDE_PROVINCE"
					"relation": "child", "insured": true, "insured_province": "贵州省"        | "initiator": "family_member"                                | "rejected", "code": "FAMILY_OUTSIDE_PROVINCE"
					"relation": "child", "insured": false, "insured_province": null        | "initiator": "owner", "premium": "resident_insurance"       | "ok", "bound": true
					"relation": "self"                                                     | "initiator": "owner"                                        | "rejected", "code": "RELATION_NOT_ALLOWED"
					"relation": "grandparent"                                              | "initiator": "family_member"                                | "rejected", "code": "RELATION_NOT_ALLOWED"
					""")
	void lincangAsksWhoAndWhere(String candidate, String when, String expect) {
		assertThat(differences("""
				[{"id": "A", "region": "lincang", "kind": "bind", "given": {"candidate": {%s}}, "when": {%s},
				  "expect": {"outcome": %s}}]
				""".formatted(candidate, when, expect))).isEmpty();
	}

	private List<String> differences(String text) {
		try {
			return CASES.read(Files.writeString(this.dir.resolve("own.json"), text))
				.stream()
				.flatMap((policyCase) -> CASES.differences(policyCase).stream())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void thereAreSixteen() {
		assertThat(bind()).hasSize(16);
	}

}
