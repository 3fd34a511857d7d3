package org.gongji.casework;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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

/** The shared policy cases of kinds refund and transfer. */
class PayoutCasesTest {

	private static final Path FILE = Path.of("src/main/resources/policy/cases.json");

	private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

	private static final PolicyCases CASES = new PolicyCases(List.of(new RefundCases(TODAY), new TransferCases(TODAY)));

	@TempDir
	Path dir;

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
	void heirsWithoutASharePutThePaymentOff() throws IOException {
		Path file = Files.writeString(this.dir.resolve("heirs.json"), """
				[{"id": "UNSHARED", "region": "heilongjiang", "kind": "refund",
				  "given": {"account": {"balance": "100.00"}},
				  "when": {"request": "refund", "ground": "death", "date": null, "application": true, "to": null,
				           "heirs": [{"heir": "H1"}, {"heir": "H2", "share": null}], "share_proof": true},
				  "expect": {"outcome": "hold", "code": "HEIR_SHARES_UNPROVEN"}}]
				""");
		assertThat(CASES.read(file).stream().flatMap((policyCase) -> CASES.differences(policyCase).stream())).isEmpty();
	}

	@Test
	void thereAreThirtyFive() {
		assertThat(payouts()).hasSize(35);
	}

}
