package org.gongji.crediting;

import java.util.ArrayList;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A run that is paused, shared by many workers, and meets a closed account. */
abstract class SlicedRunsContract extends CreditRunsTown {

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

}
