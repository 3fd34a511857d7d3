package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.account.Draw;
import org.gongji.account.Payment;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.person.Province;
import org.gongji.provider.ProviderId;
import org.gongji.rules.SetValues;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A sample of random histories in the real books: twins of whom one's facts are recorded
 * in time and the other's late, between runs, purchases and corrections.
 */

abstract class CorrectionOrdersContract {

	private static final Region TIELING = new Region("211200");

	private static final YearMonth JANUARY = YearMonth.of(2025, 1);

	private static final int TWINS = 30;

	private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	@Autowired
	SomeRuns runs;

	@Autowired
	SomeDeclared declared;

	@Autowired
	SetValues values;

	@Autowired
	People people;

	@Autowired
	PersonalAccounts accounts;

	@Autowired
	Town town;

	@Autowired
	Books books;

	@Autowired
	ClaimBooks claimBooks;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private final Map<PersonId, Money> spent = new HashMap<>();

	private SomeDeclared.Paper[] papers;

	@AfterEach
	void theBooksAreBalanced() {
		this.runs.clear(TIELING);
		this.values.takeBack();
		assertThat(this.books.differences()).isEmpty();
		assertThat(this.claimBooks.differences()).isEmpty();
	}

	@Test
	void lateAndEarlyRecordsEndAtTheSameBalance() {
		Random random = new Random(2025);
		this.runs.clear(TIELING);
		this.values.set(TIELING, "credit.status_change_month", "next_month", JANUARY.atDay(1));
		this.values.set(TIELING, "credit.claim_notice_days", "0", TODAY);
		this.papers = new SomeDeclared.Paper[] { this.declared.paper(TIELING, "CONTRIBUTION"),
				this.declared.paper(TIELING, "CONTRIBUTION") };
		List<Twins> all = new ArrayList<>();
		for (int number = 0; number < TWINS; number++) {
			RandomHistory history = RandomHistory.of(random, JANUARY);
			Twins twins = new Twins(history, person(history.first()), person(history.first()));
			history.facts().forEach((one) -> record(twins.early(), one.fact()));
			all.add(twins);
		}
		live(all, random);
		long claimed = this.jdbc.sql("select count(*) from credit_claim where region = ?")
			.param(TIELING.code())
			.query(Long.class)
			.single();
		assertThat(claimed).as("claims that were made").isPositive();
		all.forEach((twins) -> assertThat(worth(twins.late())).as(twins.history().toString())
			.isEqualTo(worth(twins.early())));
	}

	private void live(List<Twins> all, Random random) {
		ProviderId shop = this.town.pharmacy(TIELING);
		for (int step = 0; step < RandomHistory.STEPS; step++) {
			int now = step;
			all.forEach((twins) -> twins.history()
				.facts()
				.stream()
				.filter((one) -> one.step() == now)
				.forEach((one) -> record(twins.late(), one.fact())));
			if (step < RandomHistory.MONTHS - 1) {
				this.runs.credit(TIELING, JANUARY.plusMonths(step));
			}
			all.forEach((twins) -> spend(twins.late(), shop, random.nextInt(101)));
			if (step % 3 == 2) {
				this.runs.correct(TIELING, JANUARY.plusMonths(step));
			}
		}
		YearMonth end = JANUARY.plusMonths(RandomHistory.MONTHS - 1);
		this.runs.credit(TIELING, end);
		this.runs.correct(TIELING, end);
		all.forEach((twins) -> assertThat(this.runs.correct(TIELING, twins.late()))
			.isEqualTo(RunOutcome.Refused.because(RunOutcome.Why.NOTHING_TO_CORRECT)));
	}

	private PersonId person(PersonStatus first) {
		PersonId person = this.town.personWith(TIELING, "0.00");
		this.jdbc.sql("update person_status set status = ? where person_id = ?")
			.params(first.name(), person.value())
			.update();
		return person;
	}

	private void record(PersonId person, RandomHistory.Fact fact) {
		if (fact instanceof RandomHistory.Status status) {
			Enrolment enrolment = (status.status() != PersonStatus.NONE) ? Enrolment.employeeScheme(status.status())
					: Enrolment.none();
			this.people.change(person, enrolment, enrolment.insured() ? Province.of("21") : null, status.from());
		}
		else if (fact instanceof RandomHistory.Died died) {
			this.people.died(person, died.on(), Actor.SYSTEM);
		}
		else if (fact instanceof RandomHistory.TakenBack back) {
			this.declared.withdraw(this.papers[0], person, back.month());
		}
		else if (fact instanceof RandomHistory.Base base) {
			this.declared.correct(this.papers[base.employer()], person, base.month(), base.base().yuan(), base.paid());
		}
	}

	private void spend(PersonId person, ProviderId shop, int percent) {
		PersonalAccount account = this.accounts.of(person).orElseThrow();
		Money part = Money.ofFen(account.available().fen() / 100 * percent);
		if (account.usable() && part.isPositive()) {
			Payment payment = new Payment(shop, TIELING, TODAY, List.of(Draw.of(account.id(), TIELING, part)));
			this.transaction.executeWithoutResult((status) -> this.accounts.pay(payment).orElseThrow());
			this.spent.merge(person, part, Money::plus);
		}
	}

	private Money worth(PersonId person) {
		return this.town.available(person)
			.plus(this.spent.getOrDefault(person, Money.ZERO))
			.minus(this.runs.claimed(person));
	}

	private record Twins(RandomHistory history, PersonId early, PersonId late) {

	}

}
