package org.gongji.family;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypedReasonTest {

	@Test
	void nothingIsNoReason() {
		assertThat(TypedReason.cut(null)).isNull();
		assertThat(TypedReason.cut(" \u3000\n")).isNull();
		assertThat(TypedReason.cut(" 不用了 ")).isEqualTo("不用了");
	}

	@Test
	void aLongOneIsCutBehindAWholeCharacter() {
		assertThat(TypedReason.cut("字".repeat(100))).hasSize(100);
		assertThat(TypedReason.cut("字".repeat(101))).hasSize(100);
		assertThat(TypedReason.cut("a" + "𠮷".repeat(100))).isEqualTo("a" + "𠮷".repeat(99));
	}

}
