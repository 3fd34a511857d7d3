package org.gongji.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks a region's books beside the page that asks for it, since every posting is read;
 * what came of it is kept. Whoever asks waits two seconds for a small region.
 */
@Component
public class BalanceChecks {

	private static final Logger LOG = LoggerFactory.getLogger(BalanceChecks.class);

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	/** A check that has not ended by then never will: the program was stopped. */
	private static final Duration GIVEN_UP = Duration.ofMinutes(45);

	private static final int SHOWN = 10;

	private static final int LONGEST = 4000;

	private final Books books;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final AsyncTaskExecutor worker;

	BalanceChecks(Books books, JdbcClient jdbc, Audit audit, Clock clock, TransactionTemplate transaction,
			AsyncTaskExecutor applicationTaskExecutor) {
		this.books = books;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
		this.worker = applicationTaskExecutor;
	}

	/** Begins a check unless one is under way. */
	public void ask(Actor by, Region region) {
		if (last(region).filter(BalanceCheck::running).isPresent()) {
			return;
		}
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc
				.sql("insert into closing_check (id, region, asked_by, asked_at, difference_count, differences) "
						+ "values (?, ?, ?, ?, 0, '')")
				.params(id, region.code(), by.name(), now())
				.update();
			this.audit.write(by, "month.checked", region, "closing_check", id, Map.of());
		});
		try {
			await(this.worker.submit(() -> check(id, region)));
		}
		catch (TaskRejectedException ex) {
			failed(id, ex);
		}
	}

	private static void await(Future<?> check) {
		try {
			check.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			LOG.debug("a check of the books goes on beside the page");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The books could not be checked", ex);
		}
	}

	/** Nobody may be waiting any more: what goes wrong is kept for who asks next. */
	private void check(UUID id, Region region) {
		try {
			keep(id, region);
		}
		catch (RuntimeException ex) {
			failed(id, ex);
		}
	}

	private void failed(UUID id, RuntimeException why) {
		LOG.error("The books could not be checked", why);
		this.jdbc.sql("update closing_check set failed_at = ? where id = ?").params(now(), id).update();
	}

	private void keep(UUID id, Region region) {
		List<String> found = this.books.differences(region);
		String text = String.join("\n", found.subList(0, Math.min(SHOWN, found.size())));
		this.jdbc.sql("update closing_check set done_at = ?, difference_count = ?, differences = ? where id = ?")
			.params(now(), found.size(), text.substring(0, Math.min(LONGEST, text.length())), id)
			.update();
	}

	/** The newest check of a region; one that never ended counts as none. */
	public Optional<BalanceCheck> last(Region region) {
		return this.jdbc.sql("""
				select id, asked_by, asked_at, done_at, failed_at, difference_count, differences from closing_check
				 where region = ? and (done_at is not null or failed_at is not null or asked_at > ?)
				 order by id desc limit 1""")
			.params(region.code(), now().minus(GIVEN_UP))
			.query((row, number) -> read(region, row))
			.optional();
	}

	private static BalanceCheck read(Region region, ResultSet row) throws SQLException {
		return new BalanceCheck(row.getObject("id", UUID.class), region, row.getString("asked_by"),
				row.getObject("asked_at", OffsetDateTime.class), row.getObject("done_at", OffsetDateTime.class),
				row.getObject("failed_at", OffsetDateTime.class), row.getInt("difference_count"),
				row.getString("differences").lines().toList());
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
