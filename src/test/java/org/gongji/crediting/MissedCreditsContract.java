package org.gongji.crediting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.account.PersonalAccounts;
import org.gongji.money.Money;
import org.gongji.person.Enrolment;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.person.Province;
import org.gongji.person.RecordMerging;
import org.gongji.testing.Somebody;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Who cannot be credited is listed with the reason, and picked up once it is gone. */
abstract class MissedCreditsContract extends CreditRunsTown {

	@Autowired
	private Somebody somebody;

	@Autowired
	private People people;

	@Autowired
	private PersonalAccounts accounts;

	@Autowired
	private RecordMerging merging;

	@Autowired
	private TransactionTemplate transaction;

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
	void whatABureauHasNotSetIsListedWithItsKey() {
		PersonId retired = this.town.personWith(PINGLIANG, Enrolment.employeeScheme(PersonStatus.FLEXIBLE), "1.00");
		this.jdbc.sql("""
				update person_status set status = 'RETIREE', from_day = ? where person_id = ?""")
			.params(LocalDate.of(2021, 1, 1), retired.value())
			.update();
		this.jdbc
			.sql("""
					insert into person_status (id, region, person_id, from_day, to_day, scheme, account_type, status, contributing,
					  recorded_at)
					select cast(? as uuid), region, person_id, date '2020-01-01', date '2021-01-01', scheme, account_type,
					       'FLEXIBLE', contributing, recorded_at from person_status where person_id = ?""")
			.params(UUID.randomUUID(), retired.value())
			.update();
		CreditRunId id = drafted();
		assertThat(this.missedPeople.groups(run(id)).keySet())
			.contains(new MissedPeople.Group(MissedReason.PARAMETER, "credit.retired_flexible"));
	}

	@Test
	void whoHasNoAccountIsListedAndPickedUpOnceItIsOpened() {
		employee("5000.00", true);
		PersonId person = this.somebody.in(PINGLIANG);
		this.declared.base(this.paper, person, this.month, "4000.00", true);
		CreditRunId first = booked();
		assertThat(missed(first, person)).isEqualTo("NO_ACCOUNT");
		assertThat(this.missedPeople.some(run(first), MissedReason.NO_ACCOUNT, 0, 10_000))
			.anySatisfy((one) -> assertThat(one).isEqualTo(new MissedPeople.One(person, "测试人", "测试单位", this.month,
					new MissedPeople.Group(MissedReason.NO_ACCOUNT, ""))));
		this.accounts.open(person, PINGLIANG, this.month.atDay(1));
		YearMonth without = this.month;
		this.month = next();
		this.declared.base(this.paper, person, this.month, "4100.00", true);
		booked();
		assertThat(credits(person)).containsExactly(without + " 8000", this.month + " 8200");
	}

	@Test
	void whoIsDeclaredOutsideTheSchemeIsListedAndWhoIsNotDeclaredIsNot() {
		PersonId declared = this.somebody.in(PINGLIANG, Enrolment.residentScheme());
		PersonId quiet = this.somebody.in(PINGLIANG, Enrolment.residentScheme());
		PersonId left = employee("5000.00", true);
		this.people.change(left, Enrolment.residentScheme(), Province.of("62"), this.month.minusMonths(2).atDay(5));
		this.declared.base(this.paper, declared, this.month, "4000.00", true);
		CreditRunId id = booked();
		assertThat(missed(id, declared)).isEqualTo("NOT_A_MEMBER");
		assertThat(missed(id, left)).isEqualTo("NOT_A_MEMBER");
		assertThat(this.town.available(left)).isEqualTo(Money.ZERO);
		assertThat(this.missedPeople.some(run(id), null, 0, 10_000))
			.noneSatisfy((one) -> assertThat(one.person()).isEqualTo(quiet));
	}

	@Test
	void aMergedRecordIsSkippedAndListedWhereItIsDeclared() {
		PersonId kept = employee("5000.00", true);
		PersonId declared = employee("4000.00", true);
		PersonId quiet = retiree();
		this.transaction.executeWithoutResult((status) -> List.of(declared, quiet)
			.forEach((one) -> this.merging.merge(one, kept, PINGLIANG, this.month.atDay(1), Actor.SYSTEM)));
		CreditRunId id = booked();
		assertThat(missed(id, declared)).isEqualTo("MERGED");
		assertThat(credits(declared)).isEmpty();
		assertThat(credits(quiet)).isEmpty();
		assertThat(credits(kept)).hasSize(1);
		assertThat(this.missedPeople.some(run(id), null, 0, 10_000))
			.noneSatisfy((one) -> assertThat(one.person()).isEqualTo(quiet));
	}

	@Test
	void theDeadAreNotCreditedAfterTheMonthOfDeath() {
		PersonId dead = retiree();
		PersonId alive = retiree();
		this.people.died(dead, this.month.minusMonths(1).atDay(20), Actor.SYSTEM);
		booked();
		assertThat(credits(dead)).isEmpty();
		assertThat(credits(alive)).hasSize(1);
	}

	/** Pingliang does not say by which standard this month is credited. */
	@Test
	void theMonthOfRetiringWaitsForTheBureauAndTheNextOneIsARetirees() {
		PersonId person = employee("5000.00", true);
		this.people.change(person, Enrolment.employeeScheme(PersonStatus.RETIREE), Province.of("62"),
				this.month.atDay(5));
		CreditRunId id = booked();
		assertThat(missed(id, person)).isEqualTo("PARAMETER");
		assertThat(this.missedPeople.groups(run(id)).keySet())
			.contains(new MissedPeople.Group(MissedReason.PARAMETER, "credit.status_change_month"));
		this.month = next();
		booked();
		assertThat(credits(person)).containsExactly(this.month + " 9000");
	}

	@Test
	void whoFallsToNothingIsAmongTheLargestChanges() {
		PersonId person = employee("900000.00", true);
		booked();
		this.month = next();
		this.declared.base(this.paper, person, this.month, "900000.00", false);
		CreditRunId id = drafted();
		assertThat(this.report.outliers(run(id)).get(0))
			.isEqualTo(new CreditReport.Outlier(person, "测试人", Money.ofYuan("18000.00"), Money.ZERO));
	}

}
