package org.gongji.crediting;

import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.person.PersonId;
import org.gongji.spending.Spending;
import org.gongji.testing.Bench;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Tag;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Accounts a second of one run, from the draft to the last slice booked, with the two
 * workers that a node has. The floor is set-based SQL that writes an entry and two
 * postings for each of the same accounts and moves its balance.
 */
@Tag("bench")
@Import({ SomeDeclared.class, ManyMembers.class })
abstract class CreditBench {

	private static final int WORKERS = 2;

	private static final Duration QUIET = Duration.ofSeconds(10);

	static final Region PINGLIANG = new Region("620800");

	static final Region HEILONGJIANG = new Region("239900");

	private static final YearMonth WARM = YearMonth.of(2026, 1);

	private static final YearMonth TIMED = WARM.plusMonths(1);

	@Autowired
	private CreditRuns runs;

	@Autowired
	private CreditReport report;

	@Autowired
	private CreditWork work;

	@Autowired
	private ManyMembers members;

	@Autowired
	private Books books;

	@Autowired
	private Spending spending;

	@Autowired
	private Town town;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource database;

	/**
	 * SQL of a fresh id in the order of time, so that the floor has the best of indexes.
	 */
	abstract String freshId();

	private CreditFloor floor() throws SQLException {
		return new CreditFloor(this.database.unwrap(HikariDataSource.class), freshId());
	}

	/**
	 * Rates of one run over so many accounts, the second month that they are credited.
	 */
	Rates warmed(Region region, int people) throws Exception {
		settle(region, people, List.of(WARM, TIMED));
		product(region, WARM, people);
		floor().rate(region);
		return new Rates(product(region, TIMED, people), floor().rate(region));
	}

	/** Rates of one run over so many accounts that were never credited before. */
	Rates once(Region region, int people) throws Exception {
		settle(region, people, List.of(TIMED));
		return new Rates(product(region, TIMED, people), floor().rate(region));
	}

	/**
	 * What nineteen of twenty buyers wait at most while a hundred thousand are credited,
	 * beside an idle hour; they are members of that city, all of its slices.
	 */
	void purchases(String name, int people) throws Exception {
		settle(HEILONGJIANG, people, List.of(WARM, TIMED));
		product(HEILONGJIANG, WARM, people);
		List<PersonId> buyers = this.jdbc.sql("""
				select person_id from personal_account where region = ? and available_fen >= 5000
				 order by id fetch first 2000 rows only""")
			.param(HEILONGJIANG.code())
			.query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
			.list();
		Shoppers shoppers = new Shoppers(this.spending, this.town, HEILONGJIANG, buyers);
		shoppers.shop(QUIET, () -> false);
		List<Shoppers.Bag> idle = shoppers.shop(QUIET, () -> false);
		ExecutorService run = Executors.newSingleThreadExecutor();
		try {
			Future<Long> credited = run.submit(() -> product(HEILONGJIANG, TIMED, people));
			List<Shoppers.Bag> busy = shoppers.shop(Duration.ZERO, () -> !credited.isDone());
			credited.get();
			System.out.println(name + " purchases idle " + idle.size() + ", during the run " + busy.size());
			Bench.report(name, Shoppers.ninetyFifth(busy), "us_p95", Shoppers.ninetyFifth(idle));
			assertThat(busy).allMatch(Shoppers.Bag::settled);
		}
		finally {
			run.shutdownNow();
		}
		assertThat(this.books.differences()).isEmpty();
	}

	/**
	 * A city that did not come in one night: the database knows how large its tables are.
	 */
	private void settle(Region region, int people, List<YearMonth> months) throws Exception {
		this.members.settle(region, people, months);
		floor().analyze();
	}

	/** Prints the figure; fails below this share of the floor, in hundredths. */
	void report(String name, Rates rates, long atLeast) throws Exception {
		Bench.report(name, rates.product(), "accounts_per_s", rates.floor());
		assertThat(floor().unequal()).isZero();
		assertThat(rates.product() * 100 / rates.floor()).isGreaterThanOrEqualTo(atLeast);
	}

	private long product(Region region, YearMonth month, int people) throws Exception {
		Actor prepares = new Actor("prepares", Role.BUREAU, region);
		Actor approves = new Actor("approves", Role.BUREAU, region);
		long begun = System.nanoTime();
		CreditRunId id = done(this.runs.draft(prepares, region, month, RequestId.fresh()));
		work();
		done(this.runs.submit(prepares, region, id));
		done(this.runs.approve(approves, region, id));
		work();
		long rate = CreditFloor.rate(people, begun);
		CreditRun run = this.report.run(region, id);
		assertThat(run.state()).isEqualTo(RunState.DONE);
		assertThat(this.report.posted(run).credits()).isEqualTo(people);
		return rate;
	}

	private static CreditRunId done(RunOutcome outcome) {
		return ((RunOutcome.Done) outcome).id();
	}

	private void work() throws Exception {
		ExecutorService pool = Executors.newFixedThreadPool(WORKERS);
		try {
			Callable<Void> worker = () -> {
				while (this.work.step()) {
					Thread.onSpinWait();
				}
				return null;
			};
			for (Future<Void> done : pool.invokeAll(Collections.nCopies(WORKERS, worker))) {
				done.get();
			}
		}
		finally {
			pool.shutdownNow();
		}
		this.work.step();
	}

	/** Accounts a second of the product, and of the floor in the same run. */
	record Rates(long product, long floor) {

	}

}
