package org.gongji.crediting;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
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
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A month of Pingliang, from the draft to the books, and what stands in its way. */

abstract class CreditRunsContract {

	private static final Region PINGLIANG = new Region("620800");

	private static final Actor PREPARES = new Actor("prepares", Role.BUREAU, PINGLIANG);

	private static final Actor APPROVES = new Actor("approves", Role.BUREAU, PINGLIANG);

	/** The month before any run of this class; each test moves on. */
	private static YearMonth last = YearMonth.of(2023, 2);

	@Autowired
	CreditRuns runs;

	@Autowired
	CreditReport report;

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

	private YearMonth month;

	private SomeDeclared.Paper paper;

	@BeforeEach
	void nextMonth() {
		this.month = next();
		this.paper = this.declared.paper(PINGLIANG, "CONTRIBUTION");
	}

	private static synchronized YearMonth next() {
		last = last.plusMonths(1);
		return last;
	}

	@AfterEach
	void theBooksAreBalancedAndNothingIsLeftHalfway() {
		assertThat(this.books.differences()).isEmpty();
		this.report.runs(PINGLIANG).stream().filter((run) -> run.state().live()).forEach((run) -> {
			work();
			this.runs.drop(PREPARES, PINGLIANG, run.id());
		});
	}

	@Test
	void aMonthIsDraftedApprovedByAnotherAndBooked() {
		PersonId employee = employee("5000.25", true);
		PersonId retiree = retiree();
		PersonId unpaid = employee("5000.00", false);
		PersonId undeclared = this.town.personWith(PINGLIANG, "10.00");
		CreditRunId id = drafted();
		assertThat(this.town.available(employee)).isEqualTo(Money.ZERO);
		assertThat(state(id)).isEqualTo(RunState.DRAFTED);
		RunProgress progress = this.report.progress(run(id));
		assertThat(progress.credits()).isGreaterThanOrEqualTo(2);
		done(this.runs.submit(PREPARES, PINGLIANG, id));
		assertThat(this.runs.approve(PREPARES, PINGLIANG, id))
			.isEqualTo(new RunOutcome.Refused("approval.refused.SAME_PERSON"));
		done(this.runs.approve(APPROVES, PINGLIANG, id));
		work();
		assertThat(state(id)).isEqualTo(RunState.DONE);
		assertThat(this.town.available(employee)).isEqualTo(Money.ofYuan("100.01"));
		assertThat(this.town.available(retiree)).isEqualTo(Money.ofYuan("90.00"));
		assertThat(this.town.available(unpaid)).isEqualTo(Money.ZERO);
		assertThat(this.town.available(undeclared)).isEqualTo(Money.ofYuan("10.00"));
		assertThat(missed(id, unpaid)).isEqualTo("UNPAID");
		assertThat(missed(id, undeclared)).isEqualTo("DECLARATION");
		RunProgress after = this.report.progress(run(id));
		assertThat(after.drafted().sum()).isEqualTo(progress.sum());
		assertThat(this.report.posted(run(id))).isEqualTo(after.drafted());
		assertThat(Money.sum(this.report.kinds(run(id)).stream().map((line) -> line.now().sum()).toList()))
			.isEqualTo(after.drafted().sum());
	}

	@Test
	void aMissedMonthIsCreditedByTheNextRunOnceItIsDeclared() {
		PersonId person = this.town.personWith(PINGLIANG, "10.00");
		CreditRunId first = booked();
		assertThat(missed(first, person)).isEqualTo("DECLARATION");
		this.declared.base(this.paper, person, this.month, "4000.00", true);
		YearMonth missed = this.month;
		this.month = next();
		this.declared.base(this.paper, person, this.month, "4100.00", true);
		booked();
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("172.00"));
		assertThat(credits(person)).containsExactly(missed + " 8000", this.month + " 8200");
		this.month = next();
		booked();
		assertThat(credits(person)).hasSize(2);
	}

	@Test
	void aRunIsRefusedForAMonthThatRanForAFutureOneAndBesideAnother() {
		employee("5000.00", true);
		YearMonth future = YearMonth.now(ZoneId.of("Asia/Shanghai")).plusMonths(1);
		assertThat(draft(future)).isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.FUTURE_MONTH));
		assertThat(draft(YearMonth.of(2022, 12))).isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NOT_IN_FORCE));
		booked();
		assertThat(draft(this.month)).isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.MONTH_RAN));
		this.month = next();
		RequestId request = RequestId.fresh();
		RunOutcome run = this.runs.draft(PREPARES, PINGLIANG, this.month, request);
		assertThat(this.runs.draft(PREPARES, PINGLIANG, this.month, request)).isEqualTo(run);
		assertThat(draft(next())).isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.ANOTHER_RUNS));
	}

	@Test
	void aReturnedRunLeavesNothingAndTheMonthCanBeDraftedAgain() {
		PersonId person = employee("5000.00", true);
		CreditRunId id = drafted();
		done(this.runs.submit(PREPARES, PINGLIANG, id));
		assertThat(this.runs.giveBack(APPROVES, PINGLIANG, id, " ")).isInstanceOf(RunOutcome.Refused.class);
		done(this.runs.giveBack(APPROVES, PINGLIANG, id, "人数不对"));
		assertThat(state(id)).isEqualTo(RunState.DROPPED);
		assertThat(credits(person)).isEmpty();
		booked();
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void aPausedRunWaitsAndGoesOnWhereItStopped() {
		for (int person = 0; person < 45; person++) {
			employee("5000.00", true);
		}
		CreditRunId id = approved();
		assertThat(this.work.step()).isTrue();
		done(this.runs.pause(PREPARES, PINGLIANG, id));
		assertThat(this.runs.pause(PREPARES, PINGLIANG, id))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.OTHER_STATE));
		assertThat(this.work.step()).isFalse();
		assertThat(this.report.progress(run(id)).slicesDone()).isEqualTo(1);
		done(this.runs.resume(PREPARES, PINGLIANG, id));
		work();
		assertThat(this.report.posted(run(id))).isEqualTo(this.report.progress(run(id)).drafted());
	}

	@Test
	void manyWorkersShareARunAndEachAccountIsCreditedOnce() throws Exception {
		List<PersonId> people = new ArrayList<>();
		for (int person = 0; person < 90; person++) {
			people.add(employee("5000.00", true));
		}
		CreditRunId id = drafted(this::workTogether);
		done(this.runs.submit(PREPARES, PINGLIANG, id));
		done(this.runs.approve(APPROVES, PINGLIANG, id));
		workTogether();
		assertThat(state(id)).isEqualTo(RunState.DONE);
		assertThat(people)
			.allSatisfy((person) -> assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("100.00")));
		assertThat(this.report.posted(run(id))).isEqualTo(this.report.progress(run(id)).drafted());
	}

	@Test
	void whoClosesTheAccountAfterTheDraftIsLeftOutAndListed() {
		PersonId gone = employee("5000.00", true);
		PersonId stays = employee("5000.00", true);
		CreditRunId id = approved();
		this.jdbc.sql("update personal_account set state = 'closed' where person_id = ?").param(gone.value()).update();
		work();
		assertThat(missed(id, gone)).isEqualTo("CLOSED");
		assertThat(this.town.available(gone)).isEqualTo(Money.ZERO);
		assertThat(this.town.available(stays)).isEqualTo(Money.ofYuan("100.00"));
		RunProgress progress = this.report.progress(run(id));
		assertThat(progress.leftOut().sum()).isEqualTo(Money.ofYuan("100.00"));
		assertThat(this.report.posted(run(id)).sum())
			.isEqualTo(progress.drafted().sum().minus(progress.leftOut().sum()));
	}

	@Test
	void whatABureauHasNotSetIsListedWithItsKey() {
		PersonId retired = this.town.personWith(PINGLIANG, Enrolment.employeeScheme(PersonStatus.FLEXIBLE), "1.00");
		this.jdbc.sql("""
				update person_status set status = 'RETIREE', from_day = ? where person_id = ?""")
			.params(java.time.LocalDate.of(2021, 1, 1), retired.value())
			.update();
		this.jdbc
			.sql("""
					insert into person_status (id, region, person_id, from_day, to_day, scheme, account_type, status, contributing,
					  recorded_at)
					select cast(? as uuid), region, person_id, date '2020-01-01', date '2021-01-01', scheme, account_type,
					       'FLEXIBLE', contributing, recorded_at from person_status where person_id = ?""")
			.params(java.util.UUID.randomUUID(), retired.value())
			.update();
		CreditRunId id = drafted();
		assertThat(this.report.missed(run(id)).keySet())
			.contains(new CreditReport.MissedGroup(MissedReason.PARAMETER, "credit.retired_flexible"));
	}

	private PersonId employee(String base, boolean paid) {
		PersonId person = this.town.personWith(PINGLIANG, "0.00");
		this.declared.base(this.paper, person, this.month, base, paid);
		return person;
	}

	private PersonId retiree() {
		PersonId person = this.town.personWith(PINGLIANG, "0.00");
		this.jdbc.sql("update person_status set status = 'RETIREE' where person_id = ?").param(person.value()).update();
		return person;
	}

	private RunOutcome draft(YearMonth asked) {
		return this.runs.draft(PREPARES, PINGLIANG, asked, RequestId.fresh());
	}

	private CreditRunId drafted() {
		return drafted(this::work);
	}

	private CreditRunId drafted(Runnable working) {
		CreditRunId id = done(draft(this.month));
		working.run();
		return id;
	}

	private CreditRunId approved() {
		CreditRunId id = drafted();
		done(this.runs.submit(PREPARES, PINGLIANG, id));
		return done(this.runs.approve(APPROVES, PINGLIANG, id));
	}

	private CreditRunId booked() {
		CreditRunId id = approved();
		work();
		assertThat(state(id)).isEqualTo(RunState.DONE);
		return id;
	}

	private void work() {
		while (this.work.step()) {
			Thread.onSpinWait();
		}
	}

	private void workTogether() {
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

	private static CreditRunId done(RunOutcome outcome) {
		assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
		return ((RunOutcome.Done) outcome).id();
	}

	private CreditRun run(CreditRunId id) {
		return this.report.run(PINGLIANG, id);
	}

	private RunState state(CreditRunId id) {
		return run(id).state();
	}

	private String missed(CreditRunId id, PersonId person) {
		return this.jdbc
			.sql("select reason from credit_missed where run_id = ? and person_id = ? and credited_month = ?")
			.params(id.value(), person.value(), run(id).month().atDay(1))
			.query(String.class)
			.single();
	}

	private List<String> credits(PersonId person) {
		return this.jdbc
			.sql("select credited_month, amount_fen from credit where person_id = ? order by credited_month")
			.param(person.value())
			.query((row, number) -> row.getString(1).substring(0, 7) + " " + row.getLong(2))
			.list();
	}

}
