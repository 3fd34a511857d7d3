package org.gongji;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.gongji.testing.OnH2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** On H2 one transaction writes at a time; readers do not wait, and a thread may nest. */
@OnH2
class OneWriterIT {

	@Autowired
	private PlatformTransactionManager transactions;

	/** The common pool has one thread on a small machine, which the writer would hold. */
	private final ExecutorService threads = Executors.newCachedThreadPool();

	@AfterEach
	void release() {
		this.threads.shutdown();
	}

	@Test
	void aSecondWriterWaitsAndAReaderDoesNot() throws Exception {
		CountDownLatch writing = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(1);
		CompletableFuture<Void> first = CompletableFuture.runAsync(() -> write().executeWithoutResult((status) -> {
			writing.countDown();
			await(done);
		}), this.threads);
		await(writing);
		CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(() -> write().execute((status) -> true),
				this.threads);
		CompletableFuture<Boolean> reader = CompletableFuture.supplyAsync(() -> read().execute((status) -> true),
				this.threads);
		assertThat(reader).succeedsWithin(Duration.ofSeconds(5));
		assertThat(second).isNotDone();
		done.countDown();
		assertThat(second).succeedsWithin(Duration.ofSeconds(5));
		first.get(5, TimeUnit.SECONDS);
	}

	@Test
	void aWriterMayBeginAnotherTransactionOfItsOwn() {
		TransactionTemplate inner = write();
		inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		Boolean nested = write().execute((outer) -> inner.execute((status) -> true));
		assertThat(nested).isTrue();
		assertThat(CompletableFuture.supplyAsync(() -> write().execute((status) -> true), this.threads))
			.succeedsWithin(Duration.ofSeconds(5));
	}

	@Test
	void aRolledBackWriterGivesItsTurnBack() {
		write().executeWithoutResult((status) -> status.setRollbackOnly());
		assertThat(CompletableFuture.supplyAsync(() -> write().execute((status) -> true), this.threads))
			.succeedsWithin(Duration.ofSeconds(5));
	}

	private TransactionTemplate write() {
		return new TransactionTemplate(this.transactions);
	}

	private TransactionTemplate read() {
		TransactionTemplate read = new TransactionTemplate(this.transactions);
		read.setReadOnly(true);
		return read;
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
