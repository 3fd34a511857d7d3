package org.gongji.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.gongji.account.Books;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Whether the books are balanced (账是否平). The check reads every posting, so an answer
 * serves for some minutes unless a new one is asked for, and a page does not wait for a
 * long check: it shows the answer before, and that another is on its way.
 */
@Component
class BooksLight {

	static final Duration FRESH = Duration.ofMinutes(10);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final Supplier<List<String>> books;

	private final Clock clock;

	private final AsyncTaskExecutor worker;

	private volatile Answer last;

	private CompletableFuture<Answer> check;

	@Autowired
	BooksLight(Books books, Clock clock, AsyncTaskExecutor applicationTaskExecutor) {
		this(books::differences, clock, applicationTaskExecutor);
	}

	BooksLight(Supplier<List<String>> books, Clock clock, AsyncTaskExecutor worker) {
		this.books = books;
		this.clock = clock;
		this.worker = worker;
	}

	Answer answer(boolean anew) {
		Answer known = this.last;
		if (!anew && known != null && known.at().plus(FRESH).isAfter(ZonedDateTime.now(this.clock))) {
			return known;
		}
		try {
			return check().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			return (known != null) ? known.beforeAnother() : new Answer(null, List.of(), true);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the books were checked", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The books could not be checked", ex);
		}
	}

	/** The check that is under way, or a new one. */
	private synchronized CompletableFuture<Answer> check() {
		if (this.check == null || this.check.isDone()) {
			this.check = this.worker.submitCompletable(this::checked);
		}
		return this.check;
	}

	private Answer checked() {
		Answer found = new Answer(ZonedDateTime.now(this.clock), this.books.get(), false);
		this.last = found;
		return found;
	}

	/**
	 * When the books were checked, and the differences found.
	 *
	 * @param at null where no check has ended yet
	 * @param checking whether another check is under way
	 */
	record Answer(ZonedDateTime at, List<String> differences, boolean checking) {

		public boolean known() {
			return this.at != null;
		}

		public boolean balanced() {
			return this.differences.isEmpty();
		}

		private Answer beforeAnother() {
			return new Answer(this.at, this.differences, true);
		}

	}

}
