package org.gongji.house;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Rules of style that only the source shows: floating point, length, a sentence on each
 * type.
 */
class SourceTest {

	@Test
	void theHouseKeepsItsStyle() {
		assertThat(JavaSource.problems(Sources.java())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource
	void aBreachIsFound(String planted, String problem) {
		assertThat(JavaSource.problems(Map.of("A.java", planted))).anyMatch((one) -> one.contains(problem));
	}

	static Stream<Arguments> aBreachIsFound() {
		return Stream.of(arguments("class A { double b; }", "floating point"),
				arguments("class A { float b() { return 0; } }", "floating point"),
				arguments("class A { Object b = 1.5; }", "floating point"),
				arguments("class A { java.util.List<Double> b; }", "floating point"),
				arguments("public class A { }", "public without a sentence"),
				arguments("class A { void b() {" + "\n".repeat(JavaSource.LONGEST_METHOD) + "} }", "b has 41 lines"),
				arguments("class A {" + "\n".repeat(JavaSource.LONGEST_FILE) + "}", "251 lines"));
	}

	@Test
	void whatIsAllowedPasses() {
		assertThat(JavaSource
			.problems(Map.of("A.java", "/** A. */ public class A { String a = \"double 1.5\"; // float\n void b() {"
					+ "\n".repeat(JavaSource.LONGEST_METHOD - 1) + "} }")))
			.isEmpty();
	}

}
