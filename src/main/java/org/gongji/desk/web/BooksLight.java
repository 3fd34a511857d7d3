package org.gongji.desk.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.gongji.account.Books;

import org.springframework.stereotype.Component;

/**
 * Whether the books are balanced (账是否平). The check reads every posting, so an answer
 * serves for some minutes unless a new one is asked for.
 */
@Component
class BooksLight {

	static final Duration FRESH = Duration.ofMinutes(10);

	private final Books books;

	private final Clock clock;

	private final AtomicReference<Answer> last = new AtomicReference<>();

	BooksLight(Books books, Clock clock) {
		this.books = books;
		this.clock = clock;
	}

	Answer answer(boolean anew) {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		Answer known = this.last.get();
		if (!anew && known != null && known.at().plus(FRESH).isAfter(now)) {
			return known;
		}
		Answer found = new Answer(now, this.books.differences());
		this.last.set(found);
		return found;
	}

	/** When the books were checked, and the differences found. */
	record Answer(ZonedDateTime at, List<String> differences) {

		public boolean balanced() {
			return this.differences.isEmpty();
		}

	}

}
