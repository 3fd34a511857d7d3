package org.gongji.crediting;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Credits that are corrected by what became known late, and what cannot be. */

abstract class CorrectionsContract extends CorrectedTown {

	@Test
	void aRetirementRecordedLateIsBookedBothWays() {
		PersonId rich = employee("7500.00");
		PersonId poor = employee("3000.00");
		this.runs.credit(HEILONGJIANG, this.month);
		retire(rich, this.month.minusMonths(1).atDay(5));
		retire(poor, this.month.minusMonths(1).atDay(5));
		this.runs.correct(HEILONGJIANG, this.month);
		assertThat(this.town.available(rich)).isEqualTo(Money.ofYuan("90.00"));
		assertThat(this.town.available(poor)).isEqualTo(Money.ofYuan("90.00"));
		assertThat(this.runs.corrections(rich))
			.containsExactly(this.month + " MONTHLY STATUS -60.00 claimed 0.00 cancelled 0.00 kept 0.00");
		assertThat(this.runs.corrections(poor))
			.containsExactly(this.month + " MONTHLY STATUS 30.00 claimed 0.00 cancelled 0.00 kept 0.00");
		assertThat(corrected(rich)).isEqualTo(credited(rich));
		assertThat(control(rich)).containsExactly("contribution_clearing C 210.00", "pooled_fund D 180.00");
	}

	@Test
	void aSecondRunFindsNothing() {
		PersonId person = employee("5000.00");
		this.runs.credit(HEILONGJIANG, this.month);
		this.declared.correct(this.paper, person, this.month, "6000.00", true);
		assertThat(this.runs.correct(HEILONGJIANG, person)).isInstanceOf(RunOutcome.Done.class);
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("120.00"));
		assertThat(this.runs.correct(HEILONGJIANG, person))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NOTHING_TO_CORRECT));
		this.runs.correct(HEILONGJIANG, this.month);
		assertThat(this.runs.corrections(person))
			.containsExactly(this.month + " MONTHLY BASE 20.00 claimed 0.00 cancelled 0.00 kept 0.00");
	}

	@Test
	void aDeclarationTakenBackLeavesNothingAndAnotherEmployersLineBringsItAgain() {
		PersonId person = employee("5000.00");
		this.runs.credit(HEILONGJIANG, this.month);
		this.declared.withdraw(this.paper, person, this.month);
		this.runs.correct(HEILONGJIANG, person);
		assertThat(this.town.available(person)).isEqualTo(Money.ZERO);
		this.declared.base(this.declared.paper(HEILONGJIANG, "CONTRIBUTION"), person, this.month, "4000.00", true);
		this.runs.correct(HEILONGJIANG, person);
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("80.00"));
		assertThat(this.runs.corrections(person)).containsExactly(
				this.month + " MONTHLY DOUBLE -100.00 claimed 0.00 cancelled 0.00 kept 0.00",
				this.month + " MONTHLY DOUBLE 80.00 claimed 0.00 cancelled 0.00 kept 0.00");
	}

	@Test
	void refusalsSayWhy() {
		PersonId person = employee("5000.00");
		Actor by = SomeRuns.prepares(HEILONGJIANG);
		assertThat(this.corrections.draft(by, HEILONGJIANG, YearMonth.from(TODAY).plusMonths(1), RequestId.fresh()))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.FUTURE_MONTH));
		assertThat(this.corrections.draft(by, HEILONGJIANG, YearMonth.of(2022, 1), RequestId.fresh()))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NOTHING_CREDITED));
		assertThat(this.corrections.ask(by, new Region("530900"), person, RequestId.fresh()))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NO_ACCOUNT));
		this.runs.credit(HEILONGJIANG, this.month);
		RequestId request = RequestId.fresh();
		RunOutcome drafted = this.corrections.draft(by, HEILONGJIANG, this.month, request);
		assertThat(this.corrections.draft(by, HEILONGJIANG, this.month, request)).isEqualTo(drafted);
		assertThat(this.corrections.ask(by, HEILONGJIANG, person, RequestId.fresh()))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.ANOTHER_RUNS));
	}

	private UUID corrected(PersonId person) {
		return this.jdbc.sql("""
				select p.corrects_id from credit_correction k join ledger_posting p on p.id = k.posting_id
				 where k.person_id = ?""").param(person.value()).query(UUID.class).single();
	}

	private UUID credited(PersonId person) {
		return this.jdbc.sql("""
				select p.id from ledger_posting p join ledger_entry e on e.id = p.entry_id and e.event = 'credit'
				  join personal_account a on a.id = p.account_id where a.person_id = ?""")
			.param(person.value())
			.query(UUID.class)
			.single();
	}

	private List<String> control(PersonId person) {
		return this.jdbc.sql("""
				select a.kind, p.side, p.amount_fen from credit_correction k
				  join ledger_posting p on p.entry_id = k.entry_id join ledger_account a on a.id = p.account_id
				 where k.person_id = ? and a.kind <> 'personal' order by a.kind""")
			.param(person.value())
			.query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + Money.ofFen(row.getLong(3)))
			.list();
	}

}
