package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.gongji.benefit.CareArea;
import org.gongji.benefit.CostOrigin;
import org.gongji.benefit.VisitKind;
import org.gongji.benefit.YearCount;
import org.gongji.catalogue.ItemCategory;
import org.gongji.catalogue.ItemClass;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.AccountType;
import org.gongji.person.Enrolment;
import org.gongji.person.Filing;
import org.gongji.person.PersonId;
import org.gongji.person.PersonStatus;
import org.gongji.person.Scheme;
import org.gongji.person.VoucherKind;
import org.gongji.provider.HospitalLevel;
import org.gongji.testing.CountedStatements;
import org.gongji.testing.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.testing.AtOnce.atOnce;

/** What a visit settled through the benefit promises on either database. */
abstract class ClinicContract extends ClinicTown {

	@Test
	void theBenefitGoesFirstThenTheAccountThenCash() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "100.00");
		String own = this.town.item(ItemCategory.DRUG, ItemClass.C);
		String goods = this.town.item(ItemCategory.CONSUMABLE, (ItemClass) null);
		Settlement settled = settled(
				visit(patient, line(1, this.treatment, "1000.00"), line(2, own, "50.00"), line(3, goods, "0.05")));
		assertThat(settled.total()).isEqualTo(Money.ofYuan("1050.05"));
		assertThat(settled.fund()).isEqualTo(Money.ofYuan("360.00"));
		assertThat(settled.account()).isEqualTo(Money.ofYuan("100.00"));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan("590.05"));
		assertThat(settled.lines()).extracting(Settlement.Line::fund)
			.containsExactly(Money.ofYuan("360.00"), Money.ZERO, Money.ZERO);
		assertThat(settled.lines()).allSatisfy(
				(line) -> assertThat(line.amount()).isEqualTo(line.fund().plus(line.account()).plus(line.cash())));
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ofYuan("400.00"), Money.ofYuan("360.00")));
		Settlement stored = this.settlements.byId(settled.id()).orElseThrow();
		assertThat(stored).isEqualTo(settled);
		assertThat(stored.visit().law().explained().steps()).isNotEmpty();
		assertThat(stored.visit().law().visit().area()).isEqualTo(CareArea.LOCAL);
		assertThat(settled(visit(patient, line(1, this.treatment, "10.00"))).fund()).isEqualTo(Money.ofYuan("6.00"));
	}

	@ParameterizedTest
	@CsvSource({ "399.99,0.00", "400.00,0.00", "400.01,0.01", "400.02,0.01", "5399.98,2999.99", "5400.00,3000.00",
			"5400.02,3000.00", "9000.00,3000.00" })
	void deductibleAndCapHoldToTheFen(String bill, String fund) {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		Settlement settled = settled(visit(patient, line(1, this.treatment, bill)));
		assertThat(settled.fund()).isEqualTo(Money.ofYuan(fund));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan(bill).minus(Money.ofYuan(fund)));
	}

	@Test
	void thePartsOfTheLinesAddUpToTheFen() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "10.00");
		Settlement settled = settled(visit(patient, line(1, this.treatment, "333.33"),
				line(2, this.town.item(ItemCategory.DRUG, ItemClass.B), "0.01"),
				line(3, this.town.item(ItemCategory.DRUG, ItemClass.A), "333.34"),
				line(4, this.town.item(ItemCategory.CONSUMABLE, ItemClass.B), "333.32")));
		assertThat(Money.sum(settled.lines().stream().map(Settlement.Line::fund).toList())).isEqualTo(settled.fund())
			.isEqualTo(Money.ofYuan("360.00"));
		assertThat(settled.lines()).allSatisfy((line) -> {
			assertThat(line.fund().isNegative()).isFalse();
			assertThat(line.fund()).isLessThanOrEqualTo(line.amount());
		});
	}

	@Test
	void relativesPayThePersonalPartInOrder() {
		this.hospital = this.town.hospital(LINCANG);
		PersonId patient = this.town.personWith(LINCANG, "30.00");
		PersonId spouse = this.town.personWith(LINCANG, "50.00");
		this.town.bind(spouse, patient, Relation.SPOUSE, LocalDate.of(2023, 3, 1));
		Settlement settled = settled(visit(patient, line(1, this.treatment, "260.00")));
		assertThat(settled.fund()).isEqualTo(Money.ofYuan("110.00"));
		assertThat(settled.shares()).extracting(Settlement.Paid::amount)
			.containsExactly(Money.ofYuan("30.00"), Money.ofYuan("50.00"));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan("70.00"));
	}

	@Test
	void whoHasNoAccountPaysInCashAfterTheFund() {
		PersonId patient = this.town.personWith(HEILONGJIANG,
				new Enrolment(Scheme.EMPLOYEE, AccountType.POOL_ONLY, PersonStatus.FLEXIBLE, true), "0.00");
		Settlement settled = settled(visit(patient, line(1, this.treatment, "1000.00")));
		assertThat(settled.fund()).isEqualTo(Money.ofYuan("360.00"));
		assertThat(settled.cash()).isEqualTo(Money.ofYuan("640.00"));
		reverse(settled, Set.of());
		assertThat(count(patient)).isEqualTo(YearCount.NOTHING);
	}

	@Test
	void visitsAtOnceNeverPassDeductibleOrCap() throws Exception {
		PersonId patient = this.town.personWith(HEILONGJIANG, "500.00");
		List<SettlementOutcome> outcomes = atOnce(32, 96,
				() -> untilAnswered(visit(patient, line(1, this.treatment, "70.00"))));
		assertThat(outcomes).allSatisfy((one) -> assertThat(one).isInstanceOf(SettlementOutcome.Settled.class));
		List<Settlement> all = outcomes.stream().map((one) -> ((SettlementOutcome.Settled) one).settlement()).toList();
		assertThat(Money.sum(all.stream().map(Settlement::fund).toList())).isEqualTo(Money.ofYuan("3000.00"));
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ofYuan("400.00"), Money.ofYuan("3000.00")));
		assertThat(Money.sum(all.stream().map(Settlement::account).toList())).isEqualTo(Money.ofYuan("500.00"));
	}

	@Test
	void theSameRequestManyTimesAtOnceMovesTheCountersOnce() throws Exception {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		Purchase visit = visit(patient, line(1, this.treatment, "500.00"));
		List<SettlementOutcome> outcomes = atOnce(32, 64, () -> untilAnswered(visit));
		assertThat(outcomes).allSatisfy((one) -> assertThat(((SettlementOutcome.Settled) one).settlement().id())
			.isEqualTo(((SettlementOutcome.Settled) outcomes.get(0)).settlement().id()));
		assertThat(count(patient)).isEqualTo(new YearCount(Money.ofYuan("400.00"), Money.ofYuan("60.00")));
		Purchase other = new Purchase(visit.request(), this.hospital, patient, VoucherKind.E_VOUCHER, patient,
				this.today, visit.lines(), kind(VisitKind.CHRONIC), null);
		assertThat(settle(other)).isInstanceOf(SettlementOutcome.Conflict.class);
	}

	@Test
	void aVisitCountsInTheYearOfItsDay() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		LocalDate lastDay = LocalDate.of(this.today.getYear() - 1, 12, 31);
		settled(on(visit(patient, line(1, this.treatment, "500.00")), lastDay));
		settled(on(visit(patient, line(1, this.treatment, "450.00")), lastDay.plusDays(1)));
		assertThat(this.years.read(patient, HEILONGJIANG, lastDay.getYear()).of(ORDINARY).fundPaid())
			.isEqualTo(Money.ofYuan("60.00"));
		assertThat(count(patient).fundPaid()).isEqualTo(Money.ofYuan("30.00"));
	}

	@Test
	void theSplitThatWasShownIsTheSplitThatIsSettled() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "5000.00");
		Purchase shown = visit(patient, line(1, this.treatment, "500.00"));
		Purchase agreed = new Purchase(shown.request(), shown.provider(), patient, VoucherKind.E_VOUCHER, patient,
				this.today, shown.lines(), VisitRegistration.ORDINARY,
				new Purchase.Agreed(Money.ZERO, this.spending.check(shown).assembled().fund()));
		settled(visit(patient, line(1, this.treatment, "100.00")));
		assertThat(settle(agreed)).isInstanceOf(SettlementOutcome.SplitChanged.class);
		assertThat(count(patient).towardDeductible()).isEqualTo(Money.ofYuan("100.00"));
	}

	@Test
	void careElsewhereIsPaidByTheHomeFundAndOwedBetweenTheRegions() {
		this.hospital = this.town.hospital(LINCANG, HospitalLevel.LEVEL_2);
		PersonId patient = this.town.personWith(HEILONGJIANG, "50.00");
		Settlement unfiled = settled(visit(patient, line(1, this.treatment, "600.00")));
		assertThat(unfiled.fund()).isEqualTo(Money.ofYuan("100.00"));
		assertThat(unfiled.visit().place()).isEqualTo("out_of_area_unfiled");
		this.facts.file(patient, new Filing(Filing.Kind.POSTED_WORKER, LINCANG, LocalDate.of(2024, 1, 1), null));
		Settlement filed = settled(visit(patient, line(1, this.treatment, "100.00")));
		assertThat(filed.fund()).isEqualTo(Money.ofYuan("60.00"));
		assertThat(this.jdbc
			.sql("""
					select a.region || ' ' || a.kind as name from ledger_posting p join ledger_account a on a.id = p.account_id
					 where p.entry_id = ? order by name""")
			.param(unfiled.entry().value())
			.query(String.class)
			.list()).containsExactly("239900 due_to", "239900 personal", "239900 pooled_fund", "530900 due_from",
					"530900 payable");
		reverse(unfiled, Set.of());
		assertThat(flags(filed)).hasSize(1);
	}

	@Test
	void threePayersAndFiveLinesTakeAtMostTwentyStatements() {
		this.hospital = this.town.hospital(LINCANG);
		PersonId patient = this.town.personWith(LINCANG, "10.00");
		for (int owner = 0; owner < 2; owner++) {
			PersonId parent = this.town.personWith(LINCANG, "10.00");
			this.town.bind(parent, patient, Relation.CHILD, LocalDate.of(2023, 3, 1 + owner));
		}
		Bought[] lines = IntStream.rangeClosed(1, 5)
			.mapToObj((number) -> new Bought(number, this.town.item(ItemCategory.DRUG, ItemClass.A), 1,
					Money.ofYuan("30.00"), List.of(Town.digits(20))))
			.toArray(Bought[]::new);
		settled(visit(this.town.personWith(LINCANG, "10.00"), line(1, this.treatment, "200.00")));
		CountedStatements.Noted<Settlement> first = CountedStatements.during(() -> settled(visit(patient, lines)));
		assertThat(first.result().shares()).hasSize(3).allMatch((share) -> share.amount().isPositive());
		assertThat(first.result().fund().isPositive()).isTrue();
		assertThat(first.statements()).as(String.join("\n", first.statements())).hasSizeBetween(14, 20);
		CountedStatements.Noted<Settlement> later = CountedStatements
			.during(() -> settled(visit(patient, line(1, this.treatment, "200.00"))));
		assertThat(later.statements()).as(String.join("\n", later.statements())).hasSizeBetween(12, 20);
	}

	@Test
	void aRegistrationIsKept() {
		PersonId patient = this.town.personWith(HEILONGJIANG, "0.00");
		VisitRegistration told = new VisitRegistration(VisitKind.ORDINARY, "", "", CostOrigin.ORDINARY, "安医师", false,
				false);
		Settlement settled = settled(by(visit(patient, line(1, this.treatment, "10.00")), told));
		assertThat(this.settlements.byId(settled.id()).orElseThrow().visit().registration()).isEqualTo(told);
	}

}
