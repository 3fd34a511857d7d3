package org.gongji.access;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TriesTest {

	private final Tries<String> tries = new Tries<>(3, Duration.ofDays(1));

	@Test
	void asManyAsAtOnceAndNotOneMore() {
		assertThat(this.tries.allow("张")).isTrue();
		assertThat(this.tries.allow("张")).isTrue();
		assertThat(this.tries.allow("张")).isTrue();
		assertThat(this.tries.allow("张")).isFalse();
		assertThat(this.tries.allow("李")).as("somebody else").isTrue();
	}

	@Test
	void whoeverIsRightLosesNone() {
		for (int time = 0; time < 10; time++) {
			assertThat(this.tries.allow("张")).isTrue();
			this.tries.forgive("张");
		}
	}

	@Test
	void forgivingGivesNoMoreThanTheFirstOnes() {
		this.tries.forgive("张");
		assertThat(IntStream.range(0, 10).filter((time) -> this.tries.allow("张")).count()).isEqualTo(3);
	}

	@Test
	void manyAtTheSameTimeGetNoMore() {
		assertThat(IntStream.range(0, 1_000).parallel().filter((time) -> this.tries.allow("张")).count()).isEqualTo(3);
	}

}
