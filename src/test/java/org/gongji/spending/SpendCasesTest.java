package org.gongji.spending;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

	private static final Path FILE = Path.of("src/test/resources/policy/cases.json");

	private static final PolicyCases CASES = new PolicyCases(List.of(new SpendCases(Clock.systemDefaultZone())));

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

	private static String run(Path file, Set<String> only) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int code = CASES.run(file, only, new PrintStream(bytes, true, StandardCharsets.UTF_8));
		return code + "\n" + bytes.toString(StandardCharsets.UTF_8);
	}

}
