package org.gongji.crediting;

import java.time.YearMonth;
import java.util.List;

import org.gongji.access.Actor;
import org.gongji.account.LaterMoney;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What was spent before it turned out wrong, deaths, and amounts that rise later. */

abstract class ClaimsContract extends CorrectedTown {

	private static final String DAYS = "credit.claim_notice_days";

	@Autowired
	private LaterMoney later;

	@Test
	void whatWasSpentIsClaimedToldAndSetOffOnceTheDaysAreOver() {
		PersonId person = employee("5000.00");
		this.runs.credit(HEILONGJIANG, this.month);
		spend(person, "70.00");
		this.declared.correct(this.paper, person, this.month, "5000.00", false);
		this.runs.correct(HEILONGJIANG, person);
		assertThat(this.runs.corrections(person))
			.containsExactly(this.month + " MONTHLY UNPAID -30.00 claimed 70.00 cancelled 0.00 kept 0.00");
		assertThat(this.town.available(person)).isEqualTo(Money.ZERO);
		assertThat(messages(person)).containsExactly("credit-claimed", "credit-less");
		creditNext(person, "2500.00");
		assertThat(this.town.available(person)).as("the days are not set").isEqualTo(Money.ofYuan("50.00"));
		this.values.set(HEILONGJIANG, DAYS, "1", TODAY);
		creditNext(person, "2500.00");
		assertThat(this.town.available(person)).as("the day is not over").isEqualTo(Money.ofYuan("100.00"));
		this.values.takeBack();
		this.values.set(HEILONGJIANG, DAYS, "0", TODAY);
		creditNext(person, "2500.00");
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("100.00"));
		assertThat(this.runs.claimed(person)).isEqualTo(Money.ofYuan("20.00"));
		creditNext(person, "2500.00");
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("130.00"));
		assertThat(this.runs.claimed(person)).isEqualTo(Money.ZERO);
		assertThat(messages(person)).contains("credit-set-off");
	}

	@Test
	void aClaimFallsAwayWithItsGround() {
		PersonId person = employee("5000.00");
		this.runs.credit(HEILONGJIANG, this.month);
		spend(person, "70.00");
		this.declared.correct(this.paper, person, this.month, "5000.00", false);
		this.runs.correct(HEILONGJIANG, person);
		this.declared.correct(this.paper, person, this.month, "5000.00", true);
		this.runs.correct(HEILONGJIANG, person);
		assertThat(this.town.available(person)).isEqualTo(Money.ofYuan("30.00"));
		assertThat(this.runs.claimed(person)).isEqualTo(Money.ZERO);
		assertThat(this.runs.corrections(person)).last()
			.isEqualTo(this.month + " MONTHLY UNPAID 30.00 claimed 0.00 cancelled 70.00 kept 0.00");
	}

	@Test
	void creditsAfterTheMonthOfDeathAreReversed() {
		PersonId person = retired();
		YearMonth first = this.month;
		this.runs.credit(HEILONGJIANG, first);
		YearMonth second = next();
		this.runs.credit(HEILONGJIANG, second);
		spend(person, "100.00");
		this.people.died(person, first.atDay(3), Actor.SYSTEM);
		this.runs.correct(HEILONGJIANG, second);
		assertThat(this.runs.corrections(person))
			.containsExactly(second + " MONTHLY DEATH -80.00 claimed 10.00 cancelled 0.00 kept 0.00");
		assertThat(messages(person)).isEmpty();
		this.runs.credit(HEILONGJIANG, next());
		assertThat(this.town.available(person)).isEqualTo(Money.ZERO);
	}

	@Test
	void aRisenAmountIsToppedUpOnceTheBureauSaysYes() {
		PersonId person = retired();
		PersonId gone = retired();
		PersonId dead = retired();
		this.runs.credit(HEILONGJIANG, this.month);
		List<PersonId> all = List.of(person, gone, dead);
		all.forEach((one) -> this.runs.correct(HEILONGJIANG, one));
		this.people.died(dead, this.month.atDay(3), Actor.SYSTEM);
		this.runs.correct(HEILONGJIANG, dead);
		spend(gone, this.town.available(gone).toString());
		this.jdbc.sql("update personal_account set state = 'closed' where person_id = ?").param(gone.value()).update();
		this.values.set(HEILONGJIANG, "credit.retiree_monthly_new", "95.00", TODAY);
		assertThat(this.runs.correct(HEILONGJIANG, person))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NOTHING_TO_CORRECT));
		this.values.set(HEILONGJIANG, "credit.backpay", "yes", TODAY);
		for (PersonId one : all) {
			assertThat(this.runs.correct(HEILONGJIANG, one)).isInstanceOf(RunOutcome.Done.class);
			assertThat(this.runs.correct(HEILONGJIANG, one))
				.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NOTHING_TO_CORRECT));
		}
		assertThat(this.runs.corrections(person))
			.contains(this.month + " TOP_UP TOP_UP 5.00 claimed 0.00 cancelled 0.00 kept 0.00");
		assertThat(this.runs.corrections(gone))
			.contains(this.month + " TOP_UP TOP_UP 0.00 claimed 0.00 cancelled 0.00 kept 5.00");
		// a month or more: runs of other tests may have caught up with them
		List<String> kept = this.runs.corrections(gone).stream().filter((one) -> one.endsWith("kept 5.00")).toList();
		assertThat(this.later.of(this.accounts.of(gone).orElseThrow().id())).hasSameSizeAs(kept)
			.allSatisfy((one) -> assertThat(one.cause()).isEqualTo(LaterMoney.Cause.TOP_UP))
			.allSatisfy((one) -> assertThat(one.amount()).isEqualTo(Money.ofYuan("5.00")));
		assertThat(this.runs.corrections(dead))
			.contains(this.month + " TOP_UP TOP_UP 5.00 claimed 0.00 cancelled 0.00 kept 0.00");
	}

}
