package org.gongji.spending;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.gongji.rules.PolicyCase;
import org.gongji.rules.PolicyCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The policy cases of kind spend, and the runner that an operator uses. */
class SpendCasesTest {

	private static final Path FILE = Path.of("src/main/resources/policy/cases.json");

	private static final PolicyCases CASES = new PolicyCases(
			List.of(new SpendCases(LocalDate.of(2026, 1, 1), ZoneId.of("Asia/Shanghai"))));

	@TempDir
	Path dir;

	static Stream<PolicyCase> spend() {
		return CASES.read(FILE).stream().filter((policyCase) -> policyCase.kind().equals("spend"));
	}

	@ParameterizedTest
	@MethodSource("spend")
	void aCaseEndsAsItMust(PolicyCase policyCase) {
		assertThat(CASES.differences(policyCase)).isEmpty();
	}

	@Test
	void allSeventyOneArePassed() {
		assertThat(run(FILE, Set.of("spend"))).isEqualTo("0\n71 passed, 0 failed\n");
	}

	@Test
	void anUnsupportedKindFailsByName() {
		assertThat(run(FILE, Set.of("credit"))).startsWith("1\n")
			.contains("kind 'credit' is not supported")
			.contains("0 passed, ");
	}

	@Test
	void aDifferenceIsToldAndCounts() throws IOException {
		String text = Files.readString(FILE)
			.replace("\"code\": \"FAMILY_OUTSIDE_PROVINCE\"", "\"code\": \"NO_BINDING\"");
		Path changed = Files.writeString(this.dir.resolve("changed.json"), text);
		assertThat(run(changed, Set.of("spend"))).isEqualTo("""
				1
				LC-SPEND-025 code: expected "NO_BINDING", got "FAMILY_OUTSIDE_PROVINCE"
				70 passed, 1 failed
				""");
	}

	@Test
	void anUnknownParameterOrRegionFailsWithoutACrash() throws IOException {
		Path file = Files.writeString(this.dir.resolve("odd.json"), """
				[{"id": "A", "region": "atlantis", "kind": "spend", "given": {}, "when": {}, "expect": {}},
				 {"id": "B", "region": "lincang", "kind": "spend", "given": {"params": {"no.such": "1"}}, "when": {},
				  "expect": {}},
				 {"id": "C", "region": "xian", "kind": "spend", "given": {"params": {"effective_from": "soon"}},
				  "when": {}, "expect": {}}]
				""");
		assertThat(run(file, Set.of())).contains("A region 'atlantis' is not known")
			.contains("B failed with")
			.contains("the parameter 'no.such' is not known")
			.contains("a day such as 2023-01-01 is expected")
			.endsWith("0 passed, 3 failed\n");
	}

	@Test
	void aFileThatIsNotThereIsSaid() {
		assertThat(run(this.dir.resolve("none.json"), Set.of())).startsWith("2\ncannot read");
	}

	@Test
	void aParameterSetToNullIsUnset() throws IOException {
		Path file = Files.writeString(this.dir.resolve("unset.json"),
				Files.readString(FILE).replace("[\"user\", \"authoriser\", \"cash\"]", "null"));
		assertThat(run(file, Set.of("spend"))).contains("HL-SPEND-016 outcome: expected \"ok\", got \"error\"");
	}

	@Test
	void aBureauMayNarrowTheScopeAndTurnTheOrder() throws IOException {
		Path file = Files.writeString(this.dir.resolve("acts.json"), """
				[{"id": "STRICT", "region": "lincang", "kind": "spend",
				  "given": {"accounts": [{"owner": "user", "balance": "200.00"}],
				            "params": {"account.covers": "in_policy_only"}},
				  "when": {"date": "2023-06-01", "user": "self", "personal_burden": "60.00",
				           "place": {"type": "medical_institution", "designated": true},
				           "item": {"category": "out_of_catalogue_medical_service"}},
				  "expect": {"outcome": "rejected", "code": "CATEGORY_NOT_ALLOWED"}},
				 {"id": "TURNED", "region": "pingliang", "kind": "spend",
				  "given": {"accounts": [{"owner": "user", "balance": "30.00"},
				                         {"owner": "authoriser", "balance": "50.00", "user_is": "child"}],
				            "binding": "active",
				            "params": {"account.payment_order": ["authoriser", "user", "cash"]}},
				  "when": {"date": "2023-06-01", "user": "child", "personal_burden": "60.00",
				           "place": {"type": "medical_institution", "designated": true},
				           "item": {"category": "medical_service"}},
				  "expect": {"outcome": "ok", "payments": [{"from": "authoriser", "amount": "50.00"},
				             {"from": "user", "amount": "10.00"}, {"from": "cash", "amount": "0.00"}]}}]
				""");
		assertThat(run(file, Set.of())).isEqualTo("0\n2 passed, 0 failed\n");
	}

	@Test
	void aBureauMayFollowALaterNationalRule() throws IOException {
		Path file = Files.writeString(this.dir.resolve("later.json"), """
				[{"id": "OWN-VOUCHER", "region": "tieling", "kind": "spend",
				  "given": {"accounts": [{"owner": "user", "balance": "30.00"},
				                         {"owner": "authoriser", "balance": "50.00", "user_is": "spouse"}],
				            "binding": "active", "voucher_of": "user",
				            "params": {"account.payment_order": ["user", "authoriser", "cash"]}},
				  "when": {"date": "2025-06-01", "user": "spouse", "personal_burden": "60.00",
				           "place": {"type": "medical_institution", "designated": true},
				           "item": {"category": "medical_service"}},
				  "expect": {"outcome": "ok", "payments": [{"from": "user", "amount": "30.00"},
				             {"from": "authoriser", "amount": "30.00"}, {"from": "cash", "amount": "0.00"}]}},
				 {"id": "OTHER-PROVINCE", "region": "lincang", "kind": "spend",
				  "given": {"accounts": [{"owner": "authoriser", "balance": "50.00", "user_is": "grandchild"}],
				            "binding": "active", "family": {"insured": true, "insured_province": "广东省"},
				            "params": {"family.same_province": false,
				                       "account.relations": ["self", "spouse", "parent", "child", "grandchild"]}},
				  "when": {"date": "2025-06-01", "user": "grandchild", "personal_burden": "20.00",
				           "place": {"type": "medical_institution", "designated": true},
				           "item": {"category": "medical_service"}},
				  "expect": {"outcome": "ok", "balance_after": "30.00"}},
				 {"id": "STILL-LOCAL", "region": "lincang", "kind": "spend",
				  "given": {"accounts": [{"owner": "authoriser", "balance": "50.00", "user_is": "grandchild"}],
				            "binding": "active"},
				  "when": {"date": "2099-06-01", "user": "grandchild", "personal_burden": "20.00",
				           "place": {"type": "medical_institution", "designated": true},
				           "item": {"category": "medical_service"}},
				  "expect": {"outcome": "rejected", "code": "RELATION_NOT_ALLOWED"}}]
				""");
		assertThat(run(file, Set.of())).isEqualTo("0\n3 passed, 0 failed\n");
	}

	@Test
	void theBalanceIsThatOfTheAccountsUsed() throws IOException {
		Path file = Files.writeString(this.dir.resolve("used.json"),
				"""
						[{"id": "SHOWN", "region": "tieling", "kind": "spend",
						  "given": {"accounts": [{"owner": "user", "balance": "40.00"},
						                         {"owner": "authoriser", "balance": "50.00", "user_is": "spouse"}],
						            "binding": "active", "voucher_of": "authoriser"},
						  "when": {"date": null, "user": "spouse", "personal_burden": "30.00",
						           "place": {"type": "medical_institution", "designated": true},
						           "item": {"category": "medical_service"}},
						  "expect": {"outcome": "ok", "balance_after": "20.00"}},
						 {"id": "BACK", "region": "tieling", "kind": "spend",
						  "given": {"accounts": [{"owner": "user", "balance": "10.00"},
						                         {"owner": "authoriser", "balance": "20.00", "user_is": "spouse"}],
						            "binding": "active"},
						  "when": {"event": "reversal", "date": "2023-06-02", "original": {"date": "2023-06-01",
						           "payments": [{"from": "authoriser", "amount": "30.00"}, {"from": "cash", "amount": "0.00"}]}},
						  "expect": {"outcome": "ok", "balance_after": "50.00"}}]
						""");
		assertThat(run(file, Set.of())).isEqualTo("0\n2 passed, 0 failed\n");
	}

	private static String run(Path file, Set<String> only) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int code = CASES.run(file, only, new PrintStream(bytes, true, StandardCharsets.UTF_8));
		return code + "\n" + bytes.toString(StandardCharsets.UTF_8);
	}

}
