package org.gongji.rules;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.gongji.rules.CaseFile.Broken;
import org.gongji.rules.CaseFile.Fault;
import org.gongji.rules.CaseFile.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A file of cases as somebody brings it. */
class CaseFileTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# file                                                         | fault      | line
			''                                                             | EMPTY      | 0
			[]                                                             | EMPTY      | 0
			{}                                                             | NOT_A_LIST | 0
			"x"                                                            | NOT_A_LIST | 0
			[1]                                                            | NOT_A_CASE | 0
			[{"id": "A"}]                                                  | NOT_A_CASE | 0
			[¶{"id": "A",¶"region" 1}]                                     | NOT_JSON   | 3
			[¶]¶]                                                          | NOT_JSON   | 3
			[¶{"id": "A",¶¶ "id": "B"}]                                    | NOT_JSON   | 4
			[                                                              | NOT_JSON   | 1
			""")
	void aBrokenFileTellsTheLine(String text, Fault fault, int line) {
		assertThat(read(text.replace('¶', '\n'))).isInstanceOfSatisfying(Broken.class, (broken) -> {
			assertThat(broken.fault()).isEqualTo(fault);
			assertThat(broken.line()).isEqualTo(line);
		});
	}

	@ParameterizedTest
	@CsvSource({ "20, ", "21, TOO_DEEP" })
	void nestingHasAnEnd(int depth, Fault fault) {
		// the list, the case, and what the situation nests
		int inner = depth - 3;
		String given = "{\"a\":" + "[".repeat(inner) + "]".repeat(inner) + "}";
		assertThat(fault(read(
				"[" + one("A").replace("{}", given).replaceFirst("\"when\":.*", "\"when\":{},\"expect\":{}}") + "]")))
			.isEqualTo(fault);
	}

	@ParameterizedTest
	@CsvSource({ "1, ", "2000, ", "2001, TOO_MANY" })
	void countHasAnEnd(int count, Fault fault) {
		assertThat(fault(read(cases(count)))).isEqualTo(fault);
	}

	@Test
	void sizeHasAnEnd() {
		String whole = cases(2);
		String longest = whole + " ".repeat(CaseFile.BYTES_AT_MOST - whole.length());
		assertThat(fault(read(longest))).isNull();
		assertThat(fault(read(longest + " "))).isEqualTo(Fault.TOO_LARGE);
	}

	@Test
	void anIdStandsForOneCase() {
		assertThat(read("[" + one("A") + "," + one("A") + "]")).isEqualTo(new Broken(Fault.TWICE, 0, "A"));
	}

	@Test
	void whatIsReadCanBeRun() {
		assertThat(read(cases(3))).isInstanceOfSatisfying(Read.class,
				(read) -> assertThat(read.cases()).extracting(PolicyCase::id).containsExactly("C0", "C1", "C2"));
	}

	private static Fault fault(CaseFile file) {
		return (file instanceof Broken broken) ? broken.fault() : null;
	}

	private static String cases(int count) {
		return IntStream.range(0, count).mapToObj((at) -> one("C" + at)).collect(Collectors.joining(",", "[", "]"));
	}

	private static String one(String id) {
		return "{\"id\":\"" + id + "\",\"region\":\"xian\",\"kind\":\"spend\",\"given\":{},\"when\":{},\"expect\":{}}";
	}

	private static CaseFile read(String text) {
		return CaseFile.read(text.getBytes(StandardCharsets.UTF_8));
	}

}
