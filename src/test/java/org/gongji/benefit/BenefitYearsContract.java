package org.gongji.benefit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.money.Money;
import org.gongji.person.CareFacts;
import org.gongji.person.CareStanding;
import org.gongji.person.Enrolment;
import org.gongji.person.Filing;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.person.Province;
import org.gongji.person.Recognition;
import org.gongji.testing.Somebody;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.testing.AtOnce.atOnce;

/** What the counters of a year promise, and what a visit may know of a person. */
abstract class BenefitYearsContract {

	private static final Region LINCANG = new Region("530900");

	private static final Region TIELING = new Region("211200");

	private static final CounterKey ORDINARY = new CounterKey("ordinary", "");

	private static final CounterKey CHRONIC = new CounterKey("chronic", "");

	private static final int YEAR = 2024;

	@Autowired
	BenefitYears years;

	@Autowired
	CareFacts facts;

	@Autowired
	People people;

	@Autowired
	Somebody somebody;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void countersMoveOnceForARequestAndAreTheSumOfTheirMoves() {
		PersonId person = this.somebody.in(LINCANG);
		RequestId first = RequestId.fresh();
		move(person, YEAR, first, Map.of(ORDINARY, count("30.00", "12.34"), CHRONIC, count("300.00", "0.00")));
		move(person, YEAR, RequestId.fresh(), Map.of(ORDINARY, count("0.00", "100.00")));
		assertThat(stand(person, YEAR).of(ORDINARY)).isEqualTo(count("30.00", "112.34"));
		assertThat(this.years.moved(first)).containsOnlyKeys(ORDINARY, CHRONIC);
		assertThatThrownBy(() -> move(person, YEAR, first, Map.of(ORDINARY, count("1.00", "1.00"))))
			.isInstanceOf(DuplicateKeyException.class);
		assertThat(stand(person, YEAR).of(ORDINARY)).isEqualTo(count("30.00", "112.34"));
		assertThat(stand(person, YEAR + 1).counters()).isEmpty();
		assertThat(this.years.differences()).isEmpty();
	}

	@Test
	void whatIsTakenBackRestoresTheCountersExactlyAndNeverGoesBelowZero() {
		PersonId person = this.somebody.in(LINCANG);
		RequestId request = RequestId.fresh();
		move(person, YEAR, RequestId.fresh(), Map.of(ORDINARY, count("10.00", "0.00")));
		YearStand before = stand(person, YEAR);
		move(person, YEAR, request, Map.of(ORDINARY, count("20.00", "55.55")));
		Map<CounterKey, YearCount> back = Map.of(ORDINARY, this.years.moved(request).get(ORDINARY).negated());
		move(person, YEAR, RequestId.fresh(), back);
		assertThat(stand(person, YEAR).counters()).isEqualTo(before.counters());
		assertThatThrownBy(() -> move(person, YEAR, RequestId.fresh(), back)).isInstanceOf(RuntimeException.class);
		assertThat(stand(person, YEAR).counters()).isEqualTo(before.counters());
	}

	@Test
	void visitsOfOnePersonAtOnceLoseNothing() throws Exception {
		PersonId person = this.somebody.in(LINCANG);
		AtomicInteger seen = new AtomicInteger();
		atOnce(32, 128, () -> {
			YearCount left = inTransaction(() -> {
				YearStand stand = this.years.hold(person, LINCANG, YEAR);
				Money room = Money.ofYuan("100.00").minus(stand.of(ORDINARY).fundPaid());
				YearCount change = new YearCount(Money.ZERO, room.min(Money.ofYuan("3.00")));
				this.years.move(stand, RequestId.fresh(), change.isZero() ? Map.of() : Map.of(ORDINARY, change));
				return change;
			});
			seen.addAndGet((int) left.fundPaid().fen());
			return null;
		});
		assertThat(seen.get()).isEqualTo(100_00);
		assertThat(stand(person, YEAR).of(ORDINARY).fundPaid()).isEqualTo(Money.ofYuan("100.00"));
		assertThat(stand(person, YEAR).moves()).isEqualTo(128);
		assertThat(this.years.differences()).isEmpty();
	}

	@Test
	void eachRegionAndYearCountsByItself() {
		PersonId person = this.somebody.in(LINCANG);
		move(person, YEAR, RequestId.fresh(), Map.of(ORDINARY, count("1.00", "2.00")));
		assertThat(this.years.read(person, TIELING, YEAR).counters()).isEmpty();
		assertThat(this.years.read(person, LINCANG, YEAR - 1).counters()).isEmpty();
	}

	@Test
	void factsHoldFromTheirFirstDayUntilBeforeTheirLast() {
		PersonId person = this.somebody.in(LINCANG);
		LocalDate from = LocalDate.of(2024, 3, 1);
		LocalDate to = LocalDate.of(2024, 6, 1);
		this.facts.recognise(person, new Recognition(Recognition.Kind.CHRONIC, "hypertension", from, to));
		this.facts.recognise(person, new Recognition(Recognition.Kind.CHRONIC, "hypertension", from, to));
		this.facts.file(person, new Filing(Filing.Kind.LONG_TERM_RESIDENT, TIELING, from, to));
		this.facts.admit(person, from, to);
		for (LocalDate day : List.of(from, to.minusDays(1))) {
			CareStanding on = this.facts.on(person, day);
			assertThat(on.diseases(Recognition.Kind.CHRONIC)).containsExactly("hypertension");
			assertThat(on.diseases(Recognition.Kind.SPECIAL)).isEmpty();
			assertThat(on.filedFor(TIELING)).map(Filing::kind).contains(Filing.Kind.LONG_TERM_RESIDENT);
			assertThat(on.filedFor(LINCANG)).isEmpty();
			assertThat(on.inHospital()).isTrue();
		}
		for (LocalDate day : List.of(from.minusDays(1), to)) {
			CareStanding on = this.facts.on(person, day);
			assertThat(on.recognitions()).isEmpty();
			assertThat(on.filings()).isEmpty();
			assertThat(on.inHospital()).isFalse();
		}
	}

	@Test
	void theStatusOfTheDayCounts() {
		PersonId person = this.somebody.in(LINCANG);
		LocalDate retired = LocalDate.of(2024, 7, 1);
		this.people.change(person, Enrolment.employeeScheme(PersonStatus.RETIREE), Province.of(LINCANG), retired);
		assertThat(this.facts.on(person, retired.minusDays(1)).enrolment().orElseThrow().status())
			.isEqualTo(PersonStatus.EMPLOYEE);
		assertThat(this.facts.on(person, retired).enrolment().orElseThrow().status()).isEqualTo(PersonStatus.RETIREE);
		assertThat(this.facts.on(person, LocalDate.of(2019, 12, 31)).enrolment()).isEmpty();
		assertThat(this.facts.on(person, LocalDate.of(2020, 1, 1)).enrolment()).isPresent();
	}

	private YearStand stand(PersonId person, int year) {
		return this.years.read(person, LINCANG, year);
	}

	private void move(PersonId person, int year, RequestId request, Map<CounterKey, YearCount> changes) {
		inTransaction(() -> {
			this.years.move(this.years.hold(person, LINCANG, year), request, changes);
			return null;
		});
	}

	private <T> T inTransaction(java.util.function.Supplier<T> work) {
		return new TransactionTemplate(this.transactions).execute((status) -> work.get());
	}

	private static YearCount count(String toward, String paid) {
		return new YearCount(Money.ofYuan(toward), Money.ofYuan(paid));
	}

}
