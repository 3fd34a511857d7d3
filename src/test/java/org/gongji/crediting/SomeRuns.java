package org.gongji.crediting;

import java.time.YearMonth;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Has months credited and corrected from the draft to the books, by two officers. */
@TestComponent
public class SomeRuns {

	private final CreditRuns runs;

	private final CorrectionRuns corrections;

	private final CreditReport report;

	private final CreditWork work;

	private final JdbcClient jdbc;

	SomeRuns(CreditRuns runs, CorrectionRuns corrections, CreditReport report, CreditWork work, JdbcClient jdbc) {
		this.runs = runs;
		this.corrections = corrections;
		this.report = report;
		this.work = work;
		this.jdbc = jdbc;
	}

	public static Actor prepares(Region region) {
		return new Actor("prepares", Role.BUREAU, region);
	}

	public static Actor approves(Region region) {
		return new Actor("approves", Role.BUREAU, region);
	}

	/**
	 * A month that nobody has credited yet, in the years before those that tests name.
	 */
	public YearMonth free(Region region) {
		YearMonth month = YearMonth.of(2025, 12);
		while (this.jdbc.sql("select count(*) from credit_run where region = ? and credited_month = ?")
			.param(region.code())
			.param(month.atDay(1))
			.query(Long.class)
			.single() > 0) {
			month = month.minusMonths(1);
		}
		return month;
	}

	/** Credits a month. */
	public CreditRunId credit(Region region, YearMonth month) {
		return booked(region, this.runs.draft(prepares(region), region, month, RequestId.fresh()));
	}

	/** Corrects everybody up to a month; null where there is nothing to correct. */
	public CreditRunId correct(Region region, YearMonth last) {
		CreditRunId id = done(this.corrections.draft(prepares(region), region, last, RequestId.fresh()));
		work();
		if (this.report.progress(run(region, id)).drafted().credits() == 0) {
			done(this.runs.drop(prepares(region), region, id));
			return null;
		}
		return approved(region, id);
	}

	/** Corrects one person. */
	public RunOutcome correct(Region region, PersonId person) {
		RunOutcome asked = this.corrections.ask(prepares(region), region, person, RequestId.fresh());
		if (asked instanceof RunOutcome.Done done) {
			done(this.runs.approve(approves(region), region, done.id()));
			work();
			assertThat(run(region, done.id()).state()).isEqualTo(RunState.DONE);
		}
		return asked;
	}

	private CreditRunId booked(Region region, RunOutcome asked) {
		CreditRunId id = done(asked);
		work();
		return approved(region, id);
	}

	private CreditRunId approved(Region region, CreditRunId id) {
		done(this.runs.submit(prepares(region), region, id));
		done(this.runs.approve(approves(region), region, id));
		work();
		assertThat(run(region, id).state()).isEqualTo(RunState.DONE);
		return id;
	}

	public void work() {
		while (this.work.step()) {
			Thread.onSpinWait();
		}
	}

	/** Leaves no run of the region halfway. */
	public void clear(Region region) {
		this.jdbc.sql("select id from credit_run where region = ? and claimed_turn = 'live'")
			.param(region.code())
			.query((row, number) -> new CreditRunId(row.getObject(1, java.util.UUID.class)))
			.list()
			.forEach((id) -> {
				work();
				this.runs.giveBack(approves(region), region, id, "测试");
				this.runs.drop(prepares(region), region, id);
			});
	}

	/** Month, series, reason and what became of each correction of a person. */
	public List<String> corrections(PersonId person) {
		return this.jdbc.sql("""
				select * from credit_correction where person_id = ? and entry_id is not null
				 order by credited_month, series, id""")
			.param(person.value())
			.query((row, number) -> row.getString("credited_month").substring(0, 7) + " " + row.getString("series")
					+ " " + row.getString("reason") + " " + Money.ofFen(row.getLong("account_fen")) + " claimed "
					+ Money.ofFen(row.getLong("claimed_fen")) + " cancelled "
					+ Money.ofFen(row.getLong("cancelled_fen")) + " kept " + Money.ofFen(row.getLong("kept_fen")))
			.list();
	}

	/** What is open of the claims on a person. */
	public Money claimed(PersonId person) {
		return Money.ofFen(this.jdbc.sql("select coalesce(sum(open_fen), 0) from credit_claim where person_id = ?")
			.param(person.value())
			.query(Long.class)
			.single());
	}

	private CreditRun run(Region region, CreditRunId id) {
		return this.report.run(region, id);
	}

	private static CreditRunId done(RunOutcome outcome) {
		assertThat(outcome).isInstanceOf(RunOutcome.Done.class);
		return ((RunOutcome.Done) outcome).id();
	}

}
