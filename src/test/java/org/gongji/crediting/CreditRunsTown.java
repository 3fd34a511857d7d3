package org.gongji.crediting;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.Books;
import org.gongji.person.PersonId;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Months of Pingliang, each test a later one: what tests of runs need. */
abstract class CreditRunsTown {

	static final Region PINGLIANG = new Region("620800");

	static final Actor PREPARES = new Actor("prepares", Role.BUREAU, PINGLIANG);

	static final Actor APPROVES = new Actor("approves", Role.BUREAU, PINGLIANG);

	private static final YearMonth FIRST = YearMonth.of(2023, 3);

	/** From here on other tests have their months. */
	private static final YearMonth END = YearMonth.of(2026, 1);

	@Autowired
	CreditRuns runs;

	@Autowired
	CreditReport report;

	@Autowired
	MissedPeople missedPeople;

	@Autowired
	CreditWork work;

	@Autowired
	SomeDeclared declared;

	@Autowired
	Town town;

	@Autowired
	Books books;

	@Autowired
	JdbcClient jdbc;

	YearMonth month;

	SomeDeclared.Paper paper;

	@BeforeEach
	void nextMonth() {
		this.month = this.report.runs(PINGLIANG)
			.stream()
			.filter((run) -> run.state() != RunState.DROPPED)
			.map(CreditRun::month)
			.filter(END::isAfter)
			.max(Comparator.naturalOrder())
			.map((last) -> last.plusMonths(1))
			.filter(FIRST::isBefore)
			.orElse(FIRST);
		this.paper = this.declared.paper(PINGLIANG, "CONTRIBUTION");
	}

	@AfterEach
	void theBooksAreBalancedAndNothingIsLeftHalfway() {
		assertThat(this.books.differences()).isEmpty();
		this.report.runs(PINGLIANG).stream().filter((run) -> run.state().live()).forEach((run) -> {
			work();
			this.runs.drop(PREPARES, PINGLIANG, run.id());
		});
	}

	/** The month after the one that was run. */
	YearMonth next() {
		return this.month.plusMonths(1);
	}

	PersonId employee(String base, boolean paid) {
		PersonId person = this.town.personWith(PINGLIANG, "0.00");
		this.declared.base(this.paper, person, this.month, base, paid);
		return person;
	}

	PersonId retiree() {
		PersonId person = this.town.personWith(PINGLIANG, "0.00");
		this.jdbc.sql("update person_status set status = 'RETIREE' where person_id = ?").param(person.value()).update();
		return person;
	}

	RunOutcome draft(YearMonth asked) {
		return this.runs.draft(PREPARES, PINGLIANG, asked, RequestId.fresh());
	}

	CreditRunId drafted() {
		return drafted(this::work);
	}

	CreditRunId drafted(Runnable working) {
		CreditRunId id = done(draft(this.month));
		working.run();
		return id;
	}

	CreditRunId approved() {
		CreditRunId id = drafted();
		done(this.runs.submit(PREPARES, PINGLIANG, id));
		return done(this.runs.approve(APPROVES, PINGLIANG, id));
	}

	CreditRunId booked() {
		CreditRunId id = approved();
		work();
		assertThat(state(id)).isEqualTo(RunState.DONE);
		return id;
	}

	void work() {
		while (this.work.step()) {
			Thread.onSpinWait();
		}
	}

	void workTogether() {
		ExecutorService pool = Executors.newFixedThreadPool(4);
		try {
			Callable<Void> worker = () -> {
				work();
				return null;
			};
			for (Future<Void> done : pool.invokeAll(List.of(worker, worker, worker, worker))) {
				done.get();
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			pool.shutdownNow();
		}
		work();
	}

	static CreditRunId done(RunOutcome outcome) {
		assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
		return ((RunOutcome.Done) outcome).id();
	}

	CreditRun run(CreditRunId id) {
		return this.report.run(PINGLIANG, id);
	}

	RunState state(CreditRunId id) {
		return run(id).state();
	}

	String missed(CreditRunId id, PersonId person) {
		return this.jdbc
			.sql("select reason from credit_missed where run_id = ? and person_id = ? and credited_month = ?")
			.params(id.value(), person.value(), run(id).month().atDay(1))
			.query(String.class)
			.single();
	}

	List<String> credits(PersonId person) {
		return this.jdbc
			.sql("select credited_month, amount_fen from credit where person_id = ? order by credited_month")
			.param(person.value())
			.query((row, number) -> row.getString(1).substring(0, 7) + " " + row.getLong(2))
			.list();
	}

}
