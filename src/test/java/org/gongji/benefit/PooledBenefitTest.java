package org.gongji.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import org.gongji.access.Region;
import org.gongji.benefit.BenefitDecision.NotEnabled;
import org.gongji.benefit.BenefitDecision.Paid;
import org.gongji.benefit.BenefitDecision.ParameterNotSet;
import org.gongji.benefit.BenefitDecision.Refused;
import org.gongji.money.Money;
import org.gongji.person.PersonStatus;
import org.gongji.provider.Specialty;
import org.gongji.rules.RuleBook;
import org.gongji.rules.WrittenRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gongji.benefit.Bills.DAY;
import static org.gongji.benefit.Bills.employee;
import static org.gongji.benefit.Bills.fresh;
import static org.gongji.benefit.Bills.paid;
import static org.gongji.benefit.Bills.retiree;
import static org.gongji.benefit.Bills.visit;

/** What an ordinary bill comes to in each region, on both sides of every figure. */
class PooledBenefitTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, level,     status,          ratio
			530900,   1,         EMPLOYEE,        0.60
			530900,   1,         RETIREE,         0.65
			530900,   2,         EMPLOYEE,        0.55
			530900,   2,         RETIREE,         0.60
			530900,   3,         EMPLOYEE,        0.50
			530900,   3,         RETIREE,         0.55
			530900,   3A,        EMPLOYEE,        0.50
			530900,   3B,        RETIREE,         0.55
			530900,   village,   EMPLOYEE,        0.60
			530900,   community, RETIREE,         0.65
			530900,   township,  NEW_FORM_WORKER, 0.60
			530900,   unrated,   FLEXIBLE,        0.60
			239900,   1,         EMPLOYEE,        0.70
			239900,   village,   RETIREE,         0.75
			239900,   2,         EMPLOYEE,        0.60
			239900,   2,         RETIREE,         0.65
			239900,   3,         EMPLOYEE,        0.50
			239900,   3C,        RETIREE,         0.55
			239900,   1,         FLEXIBLE,        0.70
			620800,   1,         EMPLOYEE,        0.65
			620800,   1,         RETIREE,         0.70
			620800,   2,         EMPLOYEE,        0.60
			620800,   2,         RETIREE,         0.65
			620800,   3A,        EMPLOYEE,        0.55
			620800,   3A,        RETIREE,         0.60
			620800,   3B,        EMPLOYEE,        0.60
			620800,   3C,        RETIREE,         0.65
			620800,   2,         FLEXIBLE,        0.60
			211200,   1,         EMPLOYEE,        0.60
			211200,   1,         RETIREE,         0.65
			211200,   unrated,   EMPLOYEE,        0.60
			211200,   community, RETIREE,         0.65
			211200,   township,  EMPLOYEE,        0.60
			211200,   2,         EMPLOYEE,        0.55
			211200,   2,         RETIREE,         0.60
			211200,   3,         EMPLOYEE,        0.50
			211200,   3A,        RETIREE,         0.55
			211200,   2,         FLEXIBLE,        0.55
			""")
	void theRatioGoesByLevelAndStatus(String region, String level, PersonStatus status, String ratio) {
		Paid paid = paid(PooledBenefit.decide(visit(level, "1000.00"), PatientFacts.of(status), fresh(),
				Bills.book(region, DAY)));
		assertThat(paid.ratio()).isEqualByComparingTo(ratio);
		assertThat(paid.fund().plus(paid.person())).isEqualTo(Money.ofYuan("1000.00"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, level, toward, fund so far, bill,     deductible, fund
			530900,   1,     0.00,   0.00,        29.99,    29.99,      0.00
			530900,   1,     0.00,   0.00,        30.00,    30.00,      0.00
			530900,   1,     0.00,   0.00,        30.01,    30.00,      0.01
			530900,   2,     0.00,   0.00,        59.99,    59.99,      0.00
			530900,   2,     0.00,   0.00,        60.01,    60.00,      0.01
			530900,   3,     0.00,   0.00,        90.00,    90.00,      0.00
			530900,   3,     0.00,   0.00,        90.01,    90.00,      0.01
			530900,   1,     0.00,   5999.99,     30.01,    30.00,      0.01
			530900,   1,     0.00,   6000.00,     30.00,    30.00,      0.00
			530900,   1,     0.00,   0.00,        10030.00, 30.00,      6000.00
			239900,   1,     0.00,   0.00,        399.99,   399.99,     0.00
			239900,   1,     0.00,   0.00,        400.00,   400.00,     0.00
			239900,   1,     0.00,   0.00,        400.01,   400.00,     0.01
			239900,   2,     399.99, 0.00,        0.01,     0.01,       0.00
			239900,   2,     399.99, 0.00,        0.02,     0.01,       0.01
			239900,   2,     400.00, 0.00,        0.01,     0.00,       0.01
			239900,   3,     400.00, 2999.99,     100.00,   0.00,       0.01
			239900,   3,     400.00, 3000.00,     100.00,   0.00,       0.00
			239900,   3,     0.00,   0.00,        6400.00,  400.00,     3000.00
			239900,   3,     0.00,   0.00,        6399.98,  400.00,     2999.99
			620800,   1,     0.00,   0.00,        199.99,   199.99,     0.00
			620800,   1,     0.00,   0.00,        200.00,   200.00,     0.00
			620800,   1,     0.00,   0.00,        200.01,   200.00,     0.01
			620800,   1,     200.00, 2370.00,     200.00,   0.00,       130.00
			620800,   1,     200.00, 2370.00,     199.99,   0.00,       129.99
			620800,   1,     200.00, 2500.00,     0.01,     0.00,       0.00
			211200,   2,     0.00,   0.00,        299.99,   299.99,     0.00
			211200,   2,     0.00,   0.00,        300.01,   300.00,     0.01
			211200,   3,     300.00, 2750.00,     500.00,   0.00,       250.00
			211200,   3,     300.00, 2750.00,     499.98,   0.00,       249.99
			211200,   3,     300.00, 2750.00,     500.02,   0.00,       250.00
			""")
	void deductibleAndCapHoldToTheFen(String region, String level, String toward, String before, String bill,
			String deductible, String fund) {
		Paid paid = paid(PooledBenefit.decide(visit(level, bill), employee(), Bills.ordinary(toward, before),
				Bills.book(region, DAY)));
		assertThat(paid.deductibleApplied()).isEqualTo(Money.ofYuan(deductible));
		assertThat(paid.fund()).isEqualTo(Money.ofYuan(fund));
		assertThat(paid.person()).isEqualTo(Money.ofYuan(bill).minus(paid.fund()));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, day,        holds
			530900,   2022-12-31, false
			530900,   2023-01-01, true
			239900,   2022-12-31, false
			239900,   2023-01-01, true
			620800,   2022-12-31, false
			620800,   2023-01-01, true
			620800,   2027-12-31, true
			620800,   2028-01-01, false
			211200,   2022-11-30, false
			211200,   2022-12-01, true
			999999,   2023-06-01, false
			""")
	void aDocumentHoldsFromItsFirstDayToItsLast(String region, LocalDate day, boolean holds) {
		BenefitDecision decision = PooledBenefit.decide(Visit.ordinary(day, Bills.at("2"), Bills.bill("10.00")),
				employee(), YearCounters.fresh(day.getYear()), Bills.book(region, day));
		if (holds) {
			assertThat(decision).isInstanceOf(Paid.class);
		}
		else {
			assertThat(decision).isInstanceOfSatisfying(Refused.class,
					(refused) -> assertThat(refused.code()).isEqualTo(BenefitCode.NOT_IN_FORCE));
		}
		assertThat(decision.citations()).isNotEmpty();
		assertThat(decision.digest()).hasSize(64);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# day,      bill,   deductible, fund
			2022-12-01, 24.99,  24.99,      0.00
			2022-12-31, 25.00,  25.00,      0.00
			2022-12-31, 25.02,  25.00,      0.01
			2022-12-31, 524.98, 25.00,      249.99
			2022-12-31, 525.02, 25.00,      250.00
			2023-01-01, 299.99, 299.99,     0.00
			2023-01-01, 525.00, 300.00,     112.50
			""")
	void theFirstMonthOfTielingHasFiguresOfItsOwn(LocalDate day, String bill, String deductible, String fund) {
		Paid paid = paid(PooledBenefit.decide(Visit.ordinary(day, Bills.at("3"), Bills.bill(bill)), employee(),
				YearCounters.fresh(day.getYear()), Bills.book(Bills.TIELING, day)));
		assertThat(paid.deductibleApplied()).isEqualTo(Money.ofYuan(deductible));
		assertThat(paid.fund()).isEqualTo(Money.ofYuan(fund));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# fund so far, inpatient so far, bill,     fund,    above,  why
			6000.00,       0.00,             90.00,    0.00,    0.00,   nothing above the deductible
			6000.00,       0.00,             90.01,    0.00,    0.01,   a fen at the inpatient ratio
			5500.00,       0.00,             2090.00,  500.00,  800.00, (2000-1000)*0.8
			5999.99,       0.00,             90.01,    0.01,    0.00,   half a fen is one
			5999.99,       0.00,             90.03,    0.01,    0.01,   0.03*0.5 is two fen of which one fits
			5500.00,       99999.99,         2090.00,  500.00,  0.01,   the shared cap bites
			5500.00,       100000.00,        2090.00,  500.00,  0.00,   the shared cap is used up
			""")
	void beyondTheCapTheInpatientRatioHolds(String before, String inpatient, String bill, String fund, String above,
			String why) {
		YearCounters counters = Bills.ordinary("0.00", before)
			.plus(Map.of(Benefit.INPATIENT, new YearCount(Money.ZERO, Money.ofYuan(inpatient))));
		Paid paid = paid(
				PooledBenefit.decide(visit("3", bill), employee(), counters, Bills.filled(Bills.LINCANG, DAY)));
		assertThat(paid.fund()).as(why).isEqualTo(Money.ofYuan(fund));
		assertThat(paid.aboveCapFund()).as(why).isEqualTo(Money.ofYuan(above));
		assertThat(paid.person().plus(paid.fundInAll())).isEqualTo(Money.ofYuan(bill));
		assertThat(paid.counters().of(Benefit.INPATIENT).fundPaid())
			.isEqualTo(Money.ofYuan(inpatient).plus(Money.ofYuan(above)));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# fund so far, bill,     what is missing
			0.00,          12090.00, ''
			0.00,          12090.02, inpatient.ratio inpatient.annual_cap
			6000.00,       90.00,    ''
			6000.00,       90.01,    inpatient.ratio inpatient.annual_cap
			""")
	void onlyABillBeyondTheCapAsksForInpatientFigures(String before, String bill, String missing) {
		BenefitDecision decision = PooledBenefit.decide(visit("3", bill), employee(), Bills.ordinary("0.00", before),
				Bills.book(Bills.LINCANG, DAY));
		if (missing.isEmpty()) {
			assertThat(decision).isInstanceOf(Paid.class);
		}
		else {
			assertThat(decision).isInstanceOfSatisfying(ParameterNotSet.class,
					(unset) -> assertThat(unset.parameters()).containsExactly(missing.split(" ")));
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# level, specialty,   area,                           ratio
			3,       PSYCHIATRIC, LOCAL,                          0.60
			2,       INFECTIOUS,  LOCAL,                          0.60
			3,       PSYCHIATRIC, FILED_PLACE,                    0.50
			2,       INFECTIOUS,  OUT_OF_AREA_LONG_TERM_RESIDENT, 0.55
			3,       GENERAL,     FILED_PLACE,                    0.50
			""")
	void specialtyCountsAtHomeOnly(String level, Specialty specialty, CareArea area, String ratio) {
		CarePlace place = CarePlace.institution(LevelFigures.ofText(level), specialty, true);
		Paid paid = paid(PooledBenefit.decide(Visit.ordinary(DAY, place, Bills.bill("500.00")).in(area), employee(),
				fresh(), Bills.book(Bills.TIELING, DAY)));
		assertThat(paid.ratio()).isEqualByComparingTo(ratio);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# area,                        status,   level, ratio
			OUT_OF_AREA_UNFILED,           RETIREE,  1,     0.65
			OUT_OF_AREA_UNFILED,           EMPLOYEE, 3,     0.40
			OUT_OF_AREA_TEMPORARY,         EMPLOYEE, 2,     0.50
			OUT_OF_AREA_FILED,             EMPLOYEE, 2,     0.60
			OUT_OF_AREA_RESETTLED_RETIREE, RETIREE,  3,     0.55
			OUT_OF_AREA_REFERRED,          EMPLOYEE, 3,     0.50
			OUT_OF_AREA_EMERGENCY,         EMPLOYEE, 1,     0.70
			""")
	void tenPointsComeOffWithoutFiling(CareArea area, PersonStatus status, String level, String ratio) {
		Paid paid = paid(PooledBenefit.decide(visit(level, "1400.00").in(area), PatientFacts.of(status), fresh(),
				Bills.book(Bills.HEILONGJIANG, DAY)));
		assertThat(paid.ratio()).isEqualByComparingTo(ratio);
		assertThat(paid.deductibleApplied()).isEqualTo(Money.ofYuan("400.00"));
		assertThat(paid.steps()).extracting(BenefitStep::kind)
			.filteredOn((kind) -> kind == BenefitStep.Kind.REDUCTION)
			.hasSize((area == CareArea.OUT_OF_AREA_UNFILED || area == CareArea.OUT_OF_AREA_TEMPORARY) ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# A,    B drug,  B item, outside, first, deductible, fund
			0.00,   222.22,  0.00,   0.00,    22.22, 200.00,     0.00
			0.00,   222.23,  0.00,   0.00,    22.22, 200.00,     0.01
			0.00,   222.25,  0.00,   0.00,    22.23, 200.00,     0.01
			0.00,   0.00,    33.30,  0.00,    5.00,  28.30,      0.00
			0.00,   33.35,   33.30,  0.00,    8.34,  58.31,      0.00
			300.00, 200.00,  100.00, 50.00,   35.00, 200.00,     237.25
			0.00,   0.00,    0.00,   70.00,   0.00,  0.00,       0.00
			""")
	void classBIsPaidFirstAndDoesNotFillTheDeductible(String a, String drug, String item, String outside, String first,
			String deductible, String fund) {
		VisitBill bill = new VisitBill(Money.ofYuan(a), Money.ofYuan(drug), Money.ofYuan(item), Money.ofYuan(outside));
		Paid paid = paid(PooledBenefit.decide(Visit.ordinary(DAY, Bills.at("1"), bill), employee(), fresh(),
				Bills.book(Bills.PINGLIANG, DAY)));
		assertThat(paid.firstSelfPay()).isEqualTo(Money.ofYuan(first));
		assertThat(paid.deductibleApplied()).isEqualTo(Money.ofYuan(deductible));
		assertThat(paid.fund()).isEqualTo(Money.ofYuan(fund));
		assertThat(paid.person()).isEqualTo(bill.total().minus(paid.fund()));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# status that day, toward so far, bill,  ratio, fund
			EMPLOYEE,          300.00,        150.00, 0.60, 30.00
			RETIREE,           300.00,        150.00, 0.65, 32.50
			""")
	void aChangeOfStatusKeepsTheCounter(PersonStatus status, String toward, String bill, String ratio, String fund) {
		Paid paid = paid(PooledBenefit.decide(visit("2", bill), PatientFacts.of(status), Bills.ordinary(toward, "0.00"),
				Bills.book(Bills.HEILONGJIANG, DAY)));
		assertThat(paid.ratio()).isEqualByComparingTo(ratio);
		assertThat(paid.fund()).isEqualTo(Money.ofYuan(fund));
	}

	@Test
	void everythingThatXianHasNotSetIsNamedInOrder() {
		assertThat(PooledBenefit.decide(visit("2", "100.00"), employee(), fresh(), Bills.book(Bills.XIAN, DAY)))
			.isInstanceOfSatisfying(ParameterNotSet.class,
					(unset) -> assertThat(unset.parameters()).containsExactly("effective_from", "pooled.deductible",
							"pooled.deductible_period", "pooled.ratio", "pooled.cap"));
		VisitBill withB = new VisitBill(Money.ZERO, Money.ofFen(1), Money.ZERO, Money.ZERO);
		assertThat(PooledBenefit.decide(
				Visit.ordinary(DAY, Bills.at("2"), withB).in(CareArea.OUT_OF_AREA_FILED).claimedWith(Set.of()),
				employee(), fresh(), Bills.book(Bills.XIAN, DAY)))
			.isInstanceOfSatisfying(ParameterNotSet.class,
					(unset) -> assertThat(unset.parameters()).containsExactly("effective_from",
							"pooled.out_of_area_rule", "benefit.claim_papers", "pooled.first_self_pay",
							"pooled.deductible", "pooled.deductible_period", "pooled.ratio", "pooled.cap"));
	}

	@Test
	void aPeriodByVisitKeepsNoCounter() {
		RuleBook book = WrittenRules
			.with(Bills.XIAN,
					Map.of("effective_from", "2023-01-01", "pooled.deductible", "100.00", "pooled.deductible_period",
							"visit", "pooled.cap", "1000.00", "pooled.ratio", "2.employee=0.50"))
			.on(new Region(Bills.XIAN), DAY);
		Paid first = paid(PooledBenefit.decide(visit("2", "160.00"), employee(), fresh(), book));
		Paid second = paid(PooledBenefit.decide(visit("2", "160.00"), employee(), first.counters(), book));
		assertThat(first.fund()).isEqualTo(Money.ofYuan("30.00"));
		assertThat(second.deductibleApplied()).isEqualTo(Money.ofYuan("100.00"));
		assertThat(second.counters().of(Benefit.ORDINARY.counter()))
			.isEqualTo(new YearCount(Money.ZERO, Money.ofYuan("60.00")));
		assertThat(PooledBenefit.decide(visit("2", "160.00"), retiree(), fresh(), book)).isInstanceOfSatisfying(
				ParameterNotSet.class, (unset) -> assertThat(unset.parameters()).containsExactly("pooled.ratio"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# level,   row that a bureau wrote
			community, 0.66
			village,   0.61
			township,  0.61
			unrated,   0.61
			1,         0.60
			3A,        0.51
			3B,        0.50
			""")
	void theNearestRowOfATableCounts(String level, String ratio) {
		RuleBook book = WrittenRules
			.with(Bills.XIAN, Map.of("effective_from", "2023-01-01", "pooled.deductible", "all=0.00 1=1.00",
					"pooled.deductible_period", "year", "pooled.cap", "1000.00", "pooled.out_of_area_rule", "all=home",
					"pooled.ratio",
					"community.employee=0.66 below_1.employee=0.61 1.employee=0.60 3A.employee=0.51 3.employee=0.50"))
			.on(new Region(Bills.XIAN), DAY);
		Paid paid = paid(PooledBenefit.decide(visit(level, "100.00").in(CareArea.OUT_OF_AREA_UNFILED), employee(),
				fresh(), book));
		assertThat(paid.ratio()).isEqualByComparingTo(ratio);
		assertThat(paid.deductibleApplied()).isEqualTo(Money.ofYuan(level.equals("1") ? "1.00" : "0.00"));
	}

	@Test
	void everyStepTellsItsFenAndItsArticle() {
		VisitBill bill = new VisitBill(Money.ofYuan("300.00"), Money.ofYuan("200.00"), Money.ofYuan("100.00"),
				Money.ofYuan("50.00"));
		Paid paid = paid(PooledBenefit.decide(Visit.ordinary(DAY, Bills.at("1"), bill), employee(), fresh(),
				Bills.book(Bills.PINGLIANG, DAY)));
		assertThat(paid.steps()).extracting((step) -> step.kind() + " " + step.amount())
			.containsExactly("OUTSIDE_SCOPE 50.00", "FIRST_SELF_PAY_DRUG 20.00", "FIRST_SELF_PAY_ITEM 15.00",
					"IN_SCOPE 565.00", "DEDUCTIBLE 200.00", "SHARE 237.25", "FUND 237.25", "PERSON 412.75");
		assertThat(paid.steps().get(4).left()).isEqualTo(Money.ZERO);
		assertThat(paid.steps().get(5).of()).isEqualTo(Money.ofYuan("365.00"));
		assertThat(paid.steps().get(5).share()).isEqualTo(new BigDecimal("0.65"));
		assertThat(paid.steps().get(6).left()).isEqualTo(Money.ofYuan("2262.75"));
		assertThat(paid.citations()).extracting((citation) -> citation.article() + citation.basis())
			.contains("第二十四条R-PL4", "第六条R-PL1", "第七条R-C3", "第七条", "第七条R-C1");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, bill,   left of the deductible
			239900,   150.00, 250.00
			239900,   400.00, 0.00
			530900,   20.00,
			530900,   200.00,
			""")
	void onlyWhatIsCountedOnHasSomethingLeft(String region, String bill, String left) {
		Paid paid = paid(PooledBenefit.decide(visit("1", bill), employee(), fresh(), Bills.book(region, DAY)));
		assertThat(paid.steps()).filteredOn((step) -> step.kind() == BenefitStep.Kind.DEDUCTIBLE)
			.singleElement()
			.satisfies((step) -> assertThat(step.left()).isEqualTo((left != null) ? Money.ofYuan(left) : null));
	}

	@Test
	void countersOfAnotherYearAreABug() {
		assertThatIllegalArgumentException().isThrownBy(() -> PooledBenefit.decide(visit("1", "1.00"), employee(),
				YearCounters.fresh(2022), Bills.book(Bills.LINCANG, DAY)));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, behind, designated, comes to
			530900,   3,      true,       0.50
			530900,   '',     true,       NOT_IN_DESIGNATED_CLASS
			530900,   3,      false,      PLACE_NOT_DESIGNATED
			211200,   3,      true,       NOT_IN_DESIGNATED_CLASS
			620800,   3,      true,       internet_plus
			239900,   3,      true,       PARAMETER internet_plus
			""")
	void anInternetHospitalIsPaidAtTheLevelOfItsHost(String region, String behind, boolean designated, String comesTo) {
		Visit visit = Visit.ordinary(DAY, CarePlace.of(CarePlace.Kind.INTERNET_HOSPITAL, true), Bills.bill("200.00"));
		CarePlace host = behind.isEmpty() ? null
				: CarePlace.institution(LevelFigures.ofText(behind), Specialty.GENERAL, designated);
		RuleBook book = region.equals(Bills.LINCANG) ? Bills.filled(region, DAY) : Bills.book(region, DAY);
		assertThat(told(PooledBenefit.decide(visit.behind(host), employee(), fresh(), book))).isEqualTo(comesTo);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, kind,                  prescriber, comes to
			530900,   DUAL_CHANNEL_PHARMACY, 2,          0.55
			530900,   DUAL_CHANNEL_PHARMACY, '',         NOT_IN_DESIGNATED_CLASS
			530900,   RETAIL_PHARMACY,       2,          NOT_IN_DESIGNATED_CLASS
			610100,   RETAIL_PHARMACY,       2,          NOT_IN_DESIGNATED_CLASS
			211200,   DUAL_CHANNEL_PHARMACY, 2,          NOT_IN_DESIGNATED_CLASS
			239900,   RETAIL_PHARMACY,       2,          PARAMETER pooled.pharmacy_rule
			239900,   DUAL_CHANNEL_PHARMACY, 2,          PARAMETER pooled.pharmacy_rule
			620800,   RETAIL_PHARMACY,       2,          PARAMETER pooled.pharmacy_rule
			""")
	void aPharmacyIsPaidAsTheDocumentSays(String region, CarePlace.Kind kind, String prescriber, String comesTo) {
		Visit visit = Visit.ordinary(DAY, CarePlace.of(kind, true), Bills.bill("200.00"))
			.behind(prescriber.isEmpty() ? null : Bills.at(prescriber));
		RuleBook book = region.equals(Bills.XIAN) ? Bills.filled(region, DAY) : Bills.book(region, DAY);
		assertThat(told(PooledBenefit.decide(visit, employee(), fresh(), book))).isEqualTo(comesTo);
	}

	/** The ratio, the code, the switch or the first parameter. */
	static String told(BenefitDecision decision) {
		if (decision instanceof Paid paid) {
			return paid.ratio().toPlainString();
		}
		if (decision instanceof Refused refused) {
			return refused.code().name();
		}
		if (decision instanceof NotEnabled off) {
			return off.switchName();
		}
		if (decision instanceof BenefitDecision.Held held) {
			return "HELD " + held.code();
		}
		return "PARAMETER " + ((ParameterNotSet) decision).parameters().get(0);
	}

}
