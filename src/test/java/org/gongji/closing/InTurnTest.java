package org.gongji.closing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.gongji.testing.AtOnce;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Few of the long works run at once, and what they make is shared for a while. */
class InTurnTest {

	private static final Duration KEPT = Duration.ofMinutes(1);

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-10-02T01:00:00Z"));

	private final AtomicInteger made = new AtomicInteger();

	@Test
	void whatWasMadeIsSharedForAMinuteAndMadeAnewForWhoDecides() {
		InTurn<String, Integer> months = inTurn(2, Duration.ofMillis(20));
		assertThat(months.shared("one", this::make)).contains(1);
		assertThat(months.shared("one", this::make)).contains(1);
		assertThat(months.shared("other", this::make)).contains(2);
		assertThat(months.fresh("one", this::make)).contains(3);
		assertThat(months.shared("one", this::make)).as("what was decided on").contains(3);
		months.forget("one");
		assertThat(months.shared("one", this::make)).contains(4);
		this.now.updateAndGet((at) -> at.plus(KEPT));
		assertThat(months.shared("one", this::make)).contains(5);
		assertThat(months.shared("none", Optional::empty)).isEmpty();
		assertThat(months.shared("none", this::make)).as("nothing is not kept").contains(6);
	}

	@Test
	void moreThanAFewAreToldToComeAgain() throws Exception {
		InTurn<String, Integer> months = inTurn(2, Duration.ofMillis(50));
		CountDownLatch busy = new CountDownLatch(2);
		CountDownLatch told = new CountDownLatch(1);
		List<Object> answers = AtOnce.atOnce(List.of(() -> months.shared("one", () -> slow(busy, told)),
				() -> months.fresh("two", () -> slow(busy, told)), () -> {
					busy.await(10, TimeUnit.SECONDS);
					assertThatExceptionOfType(StillCounting.class).isThrownBy(() -> months.shared("three", this::make));
					assertThatExceptionOfType(StillCounting.class).isThrownBy(() -> months.fresh("one", this::make));
					told.countDown();
					return "told";
				}));
		assertThat(answers.get(2)).isEqualTo("told");
		assertThat(this.made).hasValue(2);
		assertThat(months.shared("three", this::make)).contains(3);
	}

	@Test
	void whoeverAsksTheSameMeanwhileGetsWhatIsMade() throws Exception {
		InTurn<String, Integer> months = inTurn(2, Duration.ofSeconds(10));
		List<Optional<Integer>> answers = AtOnce.atOnce(8, 8, () -> months.shared("one", () -> {
			pause();
			return make();
		}));
		assertThat(answers).containsOnly(Optional.of(1));
		assertThat(this.made).hasValue(1);
	}

	@Test
	void aWorkThatFailsGivesItsTurnBack() {
		InTurn<String, Integer> months = inTurn(1, Duration.ofMillis(20));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> months.shared("one", () -> {
			throw new IllegalStateException("broken");
		}));
		assertThat(months.shared("one", this::make)).contains(1);
	}

	private InTurn<String, Integer> inTurn(int atOnce, Duration patience) {
		return new InTurn<>(atOnce, patience, KEPT, this.now::get);
	}

	private Optional<Integer> make() {
		return Optional.of(this.made.incrementAndGet());
	}

	private Optional<Integer> slow(CountDownLatch busy, CountDownLatch told) {
		busy.countDown();
		try {
			told.await(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return make();
	}

	private static void pause() {
		try {
			Thread.sleep(200);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
