package org.gongji.crediting;

import java.time.YearMonth;
import java.time.ZoneId;

import org.gongji.access.RequestId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A month of Pingliang, from the draft to the books, and what stands in its way. */
abstract class CreditRunsContract extends CreditRunsTown {

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

}
