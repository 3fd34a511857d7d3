package org.gongji.desk.web;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.task.SimpleAsyncTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The light on the bureau's home while books are checked that take their time. */
class BooksLightTest {

	private final CountDownLatch slow = new CountDownLatch(1);

	private final AtomicInteger checks = new AtomicInteger();

	@AfterEach
	void letGo() {
		this.slow.countDown();
	}

	@Test
	void anAnswerServesUntilANewOneIsAskedFor() {
		BooksLight light = light(() -> List.of("difference " + this.checks.incrementAndGet()));
		assertThat(light.answer(false).differences()).containsExactly("difference 1");
		assertThat(light.answer(false).differences()).containsExactly("difference 1");
		assertThat(light.answer(true).differences()).containsExactly("difference 2");
	}

	@Test
	void aPageDoesNotWaitForALongCheck() throws InterruptedException {
		BooksLight light = light(this::slowly);
		assertThat(light.answer(false)).isEqualTo(new BooksLight.Answer(null, List.of(), true));
		assertThat(light.answer(true).known()).isFalse();
		this.slow.countDown();
		while (!light.answer(false).known()) {
			Thread.sleep(5);
		}
		assertThat(light.answer(false).checking()).isFalse();
		assertThat(this.checks).as("two pages waited for one check").hasValue(1);
	}

	@Test
	void aCheckThatFailsSaysNothingAboutTheBooks() {
		BooksLight light = light(() -> {
			throw new IllegalArgumentException("no connection");
		});
		assertThatIllegalStateException().isThrownBy(() -> light.answer(false));
	}

	private List<String> slowly() {
		this.checks.incrementAndGet();
		try {
			this.slow.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return List.of();
	}

	private static BooksLight light(Supplier<List<String>> books) {
		return new BooksLight(books, Clock.systemUTC(), new SimpleAsyncTaskExecutor());
	}

}
