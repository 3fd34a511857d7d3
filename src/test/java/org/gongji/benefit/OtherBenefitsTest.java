package org.gongji.benefit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.benefit.BenefitDecision.Paid;
import org.gongji.benefit.BenefitDecision.ParameterNotSet;
import org.gongji.money.Money;
import org.gongji.person.PersonStatus;
import org.gongji.provider.Specialty;
import org.gongji.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.benefit.Bills.DAY;
import static org.gongji.benefit.Bills.employee;
import static org.gongji.benefit.Bills.fresh;
import static org.gongji.benefit.Bills.paid;
import static org.gongji.benefit.Bills.visit;
import static org.gongji.benefit.PooledBenefitTest.told;

/** The benefits beside the ordinary one: chronic, special, rescue, drugs, day surgery. */
class OtherBenefitsTest {

	private static final RuleBook LINCANG = Bills.filled(Bills.LINCANG, DAY);

	@ParameterizedTest
	@CsvSource(textBlock = """
			# age, diseases, toward, fund so far, bill,    deductible, fund
			69,    1,        0.00,   0.00,        300.00,  300.00,     0.00
			69,    1,        0.00,   0.00,        300.01,  300.00,     0.01
			70,    1,        0.00,   0.00,        150.00,  150.00,     0.00
			70,    1,        0.00,   0.00,        150.01,  150.00,     0.01
			70,    1,        200.00, 0.00,        100.00,  0.00,       80.00
			60,    1,        300.00, 1999.99,     10.00,   0.00,       0.01
			60,    1,        300.00, 2000.00,     10.00,   0.00,       0.00
			60,    1,        0.00,   0.00,        9999.99, 300.00,     2000.00
			60,    2,        0.00,   0.00,        9999.99, 300.00,     3000.00
			60,    3,        0.00,   0.00,        9999.99, 300.00,     4000.00
			60,    4,        0.00,   0.00,        9999.99, 300.00,     5000.00
			60,    5,        0.00,   0.00,        9999.99, 300.00,     5000.00
			60,    9,        0.00,   0.00,        9999.99, 300.00,     5000.00
			""")
	void chronicHasItsOwnDeductibleAndLimit(int age, int diseases, String toward, String before, String bill,
			String deductible, String fund) {
		YearCounters counters = fresh()
			.plus(Map.of(Benefit.CHRONIC.counter(), new YearCount(Money.ofYuan(toward), Money.ofYuan(before))));
		Paid paid = paid(PooledBenefit.decide(visit("2", bill).as(VisitKind.CHRONIC),
				employee().aged(age).withChronicDiseases(diseases), counters, Bills.book(Bills.LINCANG, DAY)));
		assertThat(paid.deductibleApplied()).isEqualTo(Money.ofYuan(deductible));
		assertThat(paid.fund()).isEqualTo(Money.ofYuan(fund));
		assertThat(paid.counters().of(Benefit.ORDINARY.counter())).isEqualTo(YearCount.NOTHING);
	}

	@Test
	void aDiseaseThatNobodyRecognisedIsNotPaid() {
		assertThat(told(PooledBenefit.decide(visit("2", "10.00").as(VisitKind.CHRONIC),
				employee().withChronicDiseases(0), fresh(), LINCANG)))
			.isEqualTo("DISEASE_NOT_RECOGNISED");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# disease,             age, level, toward, bill,    deductible, ratio, fund
			malignant_tumour,      69,  2,     0.00,   800.00,  800.00,     0.85,  0.00
			malignant_tumour,      69,  2,     0.00,   800.01,  800.00,     0.85,  0.01
			malignant_tumour,      70,  3,     0.00,   400.01,  400.00,     0.80,  0.01
			malignant_tumour,      70,  3,     700.00, 100.00,  0.00,       0.80,  80.00
			malignant_tumour,      40,  village, 0.00, 900.00,  800.00,     0.90,  90.00
			chronic_renal_failure, 40,  3,     0.00,   1234.55, 0.00,       0.90,  1111.10
			bipolar_disorder,      75,  1,     0.00,   10.00,   0.00,       0.90,  9.00
			""")
	void specialTakesTheDeductibleOfLevelThree(String disease, int age, String level, String toward, String bill,
			String deductible, String ratio, String fund) {
		YearCounters counters = fresh()
			.plus(Map.of(Benefit.SPECIAL.counter(), new YearCount(Money.ofYuan(toward), Money.ZERO)));
		Paid paid = paid(
				PooledBenefit.decide(visit(level, bill).treating(disease), employee().aged(age), counters, LINCANG));
		assertThat(paid.deductibleApplied()).isEqualTo(Money.ofYuan(deductible));
		assertThat(paid.ratio()).isEqualByComparingTo(ratio);
		assertThat(paid.fund()).isEqualTo(Money.ofYuan(fund));
		assertThat(paid.counters().of(Benefit.INPATIENT).fundPaid()).isEqualTo(Money.ofYuan(fund));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# level,  area,                so far, bill,    deductible, ratio, fund
			village,  OUT_OF_AREA_UNFILED, 0.00,   1200.00, 200.00,     0.90,  900.00
			2,        LOCAL,               300.00, 1200.00, 100.00,     0.85,  935.00
			2,        LOCAL,               400.00, 1200.00, 0.00,       0.85,  1020.00
			1,        LOCAL,               400.00, 100.00,  0.00,       0.90,  90.00
			""")
	void rescueGoesTogetherWithInpatientCare(String level, CareArea area, String toward, String bill, String deductible,
			String ratio, String fund) {
		CarePlace anywhere = CarePlace.institution(LevelFigures.ofText(level), Specialty.GENERAL, false);
		Visit rescue = Visit.ordinary(DAY, anywhere, Bills.bill(bill)).as(VisitKind.EMERGENCY_RESCUE).in(area);
		YearCounters counters = fresh()
			.plus(Map.of(Benefit.INPATIENT, new YearCount(Money.ofYuan(toward), Money.ZERO)));
		Paid paid = paid(PooledBenefit.decide(rescue, employee(), counters, LINCANG));
		assertThat(paid.deductibleApplied()).isEqualTo(Money.ofYuan(deductible));
		assertThat(paid.ratio()).isEqualByComparingTo(ratio);
		assertThat(paid.fund()).isEqualTo(Money.ofYuan(fund));
		assertThat(paid.counters().of(Benefit.INPATIENT))
			.isEqualTo(new YearCount(Money.ofYuan(toward).plus(Money.ofYuan(deductible)), Money.ofYuan(fund)));
	}

	@Test
	void eachDrugHasADeductibleOfItsOwnInTheYear() {
		YearCounters counters = fresh();
		Visit first = visit("3", "500.00").withDrug("N-A");
		Paid a = paid(PooledBenefit.decide(first, employee().aged(72), counters, LINCANG));
		Paid again = paid(
				PooledBenefit.decide(visit("3", "1000.00").withDrug("N-A"), employee(), a.counters(), LINCANG));
		Paid b = paid(
				PooledBenefit.decide(visit("3", "3000.00").withDrug("N-B"), employee(), again.counters(), LINCANG));
		assertThat(List.of(a.firstSelfPay(), a.deductibleApplied(), a.fund())).containsExactly(Money.ofYuan("50.00"),
				Money.ofYuan("450.00"), Money.ZERO);
		assertThat(List.of(again.deductibleApplied(), again.fund())).containsExactly(Money.ofYuan("350.00"),
				Money.ofYuan("440.00"));
		assertThat(List.of(b.firstSelfPay(), b.deductibleApplied(), b.fund())).containsExactly(Money.ofYuan("600.00"),
				Money.ofYuan("800.00"), Money.ofYuan("1280.00"));
		assertThat(told(PooledBenefit.decide(visit("3", "1.00").withDrug("N-C"), employee(), counters, LINCANG)))
			.isEqualTo("PARAMETER negotiated_drug.first_self_pay");
	}

	@Test
	void aDrugFromADualChannelPharmacyGoesByThePrescriber() {
		Visit purchase = Visit
			.ordinary(DAY, CarePlace.of(CarePlace.Kind.DUAL_CHANNEL_PHARMACY, true), Bills.bill("3000.00"))
			.withDrug("N-A")
			.behind(Bills.at("2"));
		Paid paid = paid(PooledBenefit.decide(purchase, employee(), fresh(), LINCANG));
		assertThat(paid.ratio()).isEqualByComparingTo("0.85");
		assertThat(paid.deductibleApplied()).isEqualTo(Money.ofYuan("800.00"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# level, toward, bill,    deductible, ratio, fund
			3,       0.00,   400.00,  400.00,     0.80,  0.00
			3,       0.00,   6000.00, 400.00,     0.80,  4480.00
			1,       0.00,   6000.00, 100.00,     0.90,  5310.00
			3,       100.00, 6000.00, 300.00,     0.80,  4560.00
			""")
	void daySurgeryTakesHalfOfTheInstitutionsDeductible(String level, String toward, String bill, String deductible,
			String ratio, String fund) {
		YearCounters counters = fresh()
			.plus(Map.of(Benefit.DAY_SURGERY.counter(), new YearCount(Money.ofYuan(toward), Money.ZERO),
					Benefit.INPATIENT, new YearCount(Money.ofYuan("800.00"), Money.ZERO)));
		Paid paid = paid(
				PooledBenefit.decide(visit(level, bill).as(VisitKind.DAY_SURGERY), employee(), counters, LINCANG));
		assertThat(paid.deductibleApplied()).isEqualTo(Money.ofYuan(deductible));
		assertThat(paid.ratio()).isEqualByComparingTo(ratio);
		assertThat(paid.fund()).isEqualTo(Money.ofYuan(fund));
	}

	@Test
	void theInpatientCapIsSharedByAllOfThem() {
		YearCounters counters = fresh()
			.plus(Map.of(Benefit.INPATIENT, new YearCount(Money.ZERO, Money.ofYuan("99999.98"))));
		Paid special = paid(
				PooledBenefit.decide(visit("3", "2000.00").treating("schizophrenia"), employee(), counters, LINCANG));
		assertThat(special.fund()).isEqualTo(Money.ofYuan("0.02"));
		assertThat(paid(PooledBenefit.decide(visit("3", "6000.00").as(VisitKind.DAY_SURGERY), employee(),
				special.counters(), LINCANG))
			.fund()).isEqualTo(Money.ZERO);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, kind,                   what is asked for, in order
			530900,   SPECIAL,                inpatient.deductible inpatient.ratio inpatient.annual_cap
			530900,   EMERGENCY_RESCUE,       inpatient.deductible inpatient.ratio inpatient.annual_cap
			530900,   DAY_SURGERY,            inpatient.deductible inpatient.ratio inpatient.annual_cap
			239900,   CHRONIC,                chronic.deductible chronic.ratio chronic.cap
			239900,   SPECIAL,                chronic.deductible chronic.ratio chronic.cap
			239900,   DAY_SURGERY,            day_surgery.rule
			620800,   CHRONIC,                chronic.deductible chronic.ratio chronic.cap
			620800,   DAY_SURGERY,            day_surgery.rule
			211200,   CHRONIC,                chronic.deductible chronic.ratio chronic.cap
			211200,   EMERGENCY_RESCUE,       emergency.rule_tieyibao_2022_66
			211200,   EMERGENCY_NOT_ADMITTED, emergency.rule_tieyibao_2022_66
			610100,   CHRONIC,                effective_from chronic.deductible chronic.ratio chronic.cap
			610100,   EMERGENCY_RESCUE,       effective_from emergency.rule
			""")
	void whatADocumentLeavesOpenIsAskedForByName(String region, VisitKind kind, String parameters) {
		assertThat(PooledBenefit.decide(visit("2", "1000.00").as(kind), employee().withChronicDiseases(1), fresh(),
				Bills.book(region, DAY)))
			.isInstanceOfSatisfying(ParameterNotSet.class, (unset) -> {
				assertThat(unset.parameters()).containsExactly(parameters.split(" "));
				assertThat(unset.citations()).isNotEmpty();
			});
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, kind,                   ratio
			239900,   EMERGENCY_RESCUE,       0.60
			239900,   EMERGENCY_NOT_ADMITTED, 0.60
			620800,   EMERGENCY_NOT_ADMITTED, 0.60
			530900,   EMERGENCY_NOT_ADMITTED, 0.55
			239900,   CHRONIC,                0.70
			620800,   SPECIAL,                0.70
			""")
	void anEmergencyWithoutAStayIsOrdinaryCareWhereTheTextSaysSo(String region, VisitKind kind, String ratio) {
		Paid paid = paid(PooledBenefit.decide(visit("2", "1000.00").as(kind), employee().withChronicDiseases(1),
				fresh(), Bills.filled(region, DAY)));
		assertThat(paid.ratio()).isEqualByComparingTo(ratio);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, papers,                        comes to
			530900,   voucher invoice medical_record, 0.55
			530900,   voucher medical_record,         DOCUMENT_MISSING
			530900,   voucher invoice,                DOCUMENT_MISSING
			530900,   '',                             DOCUMENT_MISSING
			239900,   voucher invoice medical_record, PARAMETER benefit.claim_papers
			""")
	void aManualClaimNeedsItsPapers(String region, String papers, String comesTo) {
		Set<ClaimPaper> brought = papers.isEmpty() ? Set.of()
				: Set.of(papers.split(" ")).stream().map(ClaimPaper::ofWord).collect(Collectors.toSet());
		Visit claim = visit("3", "690.00").in(CareArea.OUT_OF_AREA_FILED).claimedWith(brought);
		assertThat(told(
				PooledBenefit.decide(claim, PatientFacts.of(PersonStatus.RETIREE), fresh(), Bills.book(region, DAY))))
			.isEqualTo(comesTo);
	}

	@Test
	void aLateClaimTakesTheCountersAsTheyStandNow() {
		Visit claim = visit("1", "100.00").claimedWith(Set.of(ClaimPaper.values()));
		Paid paid = paid(PooledBenefit.decide(claim, employee(), Bills.ordinary("0.00", "5999.00"),
				Bills.filled(Bills.LINCANG, DAY)));
		assertThat(paid.fund()).isEqualTo(Money.ofYuan("1.00"));
		assertThat(paid.aboveCapFund()).isEqualTo(Money.ofYuan("61.50"));
	}

}
