package org.gongji.benefit;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;

import org.gongji.access.Region;
import org.gongji.benefit.BenefitDecision.Paid;
import org.gongji.money.Money;
import org.gongji.person.PersonStatus;
import org.gongji.provider.Specialty;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.WrittenRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.benefit.Bills.employee;
import static org.gongji.benefit.Bills.paid;
import static org.gongji.benefit.PooledBenefitTest.told;

/**
 * A region that nobody wrote a line of Java for: its files alone, with the rule kinds of
 * the others in another mixture, settle its visits. What it says of other topics is taken
 * over from a neighbour.
 */
class SixthRegionTest {

	private static final Region ELSEWHERE = new Region("990100");

	private static final LocalDate DAY = LocalDate.of(2024, 5, 2);

	private static final String REGION = """
			code: "990100"
			name: {zh: 某市, en: Elsewhere}
			province: 某省
			document: {id: elsewhere-2024, title: 某市实施细则, title_en: Rules of Elsewhere, number: 某政发〔2024〕1号}
			in_force:
			  from: 2024-01-01
			  source: {kind: text, article: 第九条}
			""";

	private final RuleBooks books = WrittenRules.read(texts());

	/** The neighbour's files, with a region and figures of one's own. */
	private static Map<String, String> texts() {
		Map<String, String> texts = WrittenRules.texts();
		Map.copyOf(texts).forEach((name, text) -> {
			if (name.startsWith("lincang/")) {
				texts.put(name.replace("lincang/", "elsewhere/"), text.replace("from: 2023-01-01", "from: 2024-01-01"));
			}
		});
		texts.put("elsewhere/region.yaml", REGION);
		String benefit = texts.get("elsewhere/benefit.yaml");
		benefit = put(benefit, "pooled.deductible", "{all: 120.00}");
		benefit = put(benefit, "pooled.deductible_period", "year");
		benefit = put(benefit, "pooled.ratio",
				"{\"1\": {employee: 0.80, retiree: 0.85}, \"3\": {employee: 0.45, retiree: 0.50}, "
						+ "3A: {employee: 0.40, retiree: 0.45}, psychiatric: {employee: 0.75, retiree: 0.75}}");
		benefit = put(benefit, "pooled.cap", "1000.00");
		benefit = put(benefit, "pooled.first_self_pay", "{class_b_drug: 0.20, class_b_item: 0.30}");
		benefit = put(benefit, "pooled.out_of_area",
				"{filed_place: home_by_level, out_of_area_unfiled: reduced, out_of_area_referred: referred_not_covered}");
		benefit = put(benefit, "arrears.rule", "pay");
		benefit = put(benefit, "chronic.deductible_period", "none");
		benefit = put(benefit, "inpatient.ratio", "0.90");
		benefit = put(benefit, "inpatient.annual_cap", "50000.00");
		benefit = put(benefit, "inpatient.deductible", "{\"1\": 100.00, \"2\": 300.00, \"3\": 600.00}");
		benefit = put(benefit, "benefit.deductible_kind",
				"{special: visit, emergency_rescue: none, negotiated_drug: drug, day_surgery: inpatient}");
		texts.put("elsewhere/benefit.yaml", benefit + """

				pooled.out_of_area_reduction:
				  - from: 2024-01-01
				    value: 0.25
				    unit: points
				    source: {kind: text, article: 第八条}
				    zh: 下调25个百分点。
				    en: 25 points less.
				""");
		return texts;
	}

	/** Gives a key another value; the unit stands in keys.yaml. */
	private static String put(String text, String key, String value) {
		String unit = WrittenRules.unit(key);
		String entry = key + ":\n  - from: 2024-01-01\n    value: " + value + "\n    unit: " + unit
				+ "\n    source: {kind: text, article: 第一条}\n    zh: 如此。\n    en: So it is.\n";
		return text.replaceFirst("(?m)^" + key.replace(".", "\\.") + ":\\n(?: .*\\n)*",
				Matcher.quoteReplacement(entry));
	}

	private RuleBook book() {
		return this.books.on(ELSEWHERE, DAY);
	}

	private static YearCounters counters(String toward, String fund, String inpatient) {
		return YearCounters.fresh(DAY.getYear())
			.plus(Map.of(Benefit.ORDINARY.counter(), new YearCount(Money.ofYuan(toward), Money.ofYuan(fund)),
					Benefit.INPATIENT, new YearCount(Money.ZERO, Money.ofYuan(inpatient))));
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					# level, specialty,   area,                 status,   toward, fund so far, bill,    comes to,                 deductible, fund,    above
					1,       GENERAL,     LOCAL,                EMPLOYEE, 0.00,   0.00,        620.00,  0.80,                     120.00,     400.00,  0.00
					village, GENERAL,     LOCAL,                RETIREE,  0.00,   0.00,        620.00,  0.85,                     120.00,     425.00,  0.00
					3A,      GENERAL,     LOCAL,                EMPLOYEE, 120.00, 0.00,        100.00,  0.40,                     0.00,       40.00,   0.00
					3B,      GENERAL,     LOCAL,                EMPLOYEE, 120.00, 0.00,        100.00,  0.45,                     0.00,       45.00,   0.00
					3A,      PSYCHIATRIC, LOCAL,                EMPLOYEE, 100.00, 0.00,        100.00,  0.75,                     20.00,      60.00,   0.00
					3A,      PSYCHIATRIC, FILED_PLACE,          EMPLOYEE, 120.00, 0.00,        100.00,  0.40,                     0.00,       40.00,   0.00
					3A,      PSYCHIATRIC, OUT_OF_AREA_UNFILED,  EMPLOYEE, 120.00, 0.00,        100.00,  0.50,                     0.00,       50.00,   0.00
					1,       GENERAL,     LOCAL,                EMPLOYEE, 120.00, 960.00,      100.00,  0.80,                     0.00,       40.00,   45.00
					""")
	void theFilesAloneSettleItsVisits(String level, Specialty specialty, CareArea area, PersonStatus status,
			String toward, String before, String bill, String ratio, String deductible, String fund, String above) {
		CarePlace place = CarePlace.institution(LevelFigures.ofText(level), specialty, true);
		Paid paid = paid(PooledBenefit.decide(Visit.ordinary(DAY, place, Bills.bill(bill)).in(area),
				PatientFacts.of(status), counters(toward, before, "0.00"), book()));
		assertThat(paid.ratio()).isEqualByComparingTo(ratio);
		assertThat(paid.deductibleApplied()).isEqualTo(Money.ofYuan(deductible));
		assertThat(paid.fund()).isEqualTo(Money.ofYuan(fund));
		assertThat(paid.aboveCapFund()).isEqualTo(Money.ofYuan(above));
		assertThat(paid.citations()).extracting((citation) -> citation.document()).containsOnly("某政发〔2024〕1号");
	}

	@Test
	void otherMixturesOfTheSameKindsWorkToo() {
		assertThat(told(decide("2", "100.00", VisitKind.ORDINARY))).isEqualTo("PARAMETER pooled.ratio");
		assertThat(told(PooledBenefit.decide(visit("1", "100.00").in(CareArea.OUT_OF_AREA_REFERRED), employee(),
				counters("0.00", "0.00", "0.00"), book())))
			.isEqualTo("REFERRED_OUT_NOT_COVERED");
		assertThat(paid(PooledBenefit.decide(visit("1", "220.00"), employee().inArrears(),
				counters("0.00", "0.00", "0.00"), book()))
			.fund()).isEqualTo(Money.ofYuan("80.00"));
		Paid chronic = paid(decide("1", "100.00", VisitKind.CHRONIC));
		assertThat(chronic.deductibleApplied()).isEqualTo(Money.ZERO);
		assertThat(chronic.fund()).isEqualTo(Money.ofYuan("80.00"));
		Paid rescue = paid(decide("2", "100.00", VisitKind.EMERGENCY_RESCUE));
		assertThat(rescue.fund()).isEqualTo(Money.ofYuan("90.00"));
		Paid special = paid(decide("2", "700.00", VisitKind.SPECIAL));
		assertThat(special.deductibleApplied()).isEqualTo(Money.ofYuan("600.00"));
		assertThat(special.counters().of(Benefit.SPECIAL.counter())).isEqualTo(YearCount.NOTHING);
		Paid surgery = paid(decide("2", "700.00", VisitKind.DAY_SURGERY));
		assertThat(surgery.deductibleApplied()).isEqualTo(Money.ofYuan("150.00"));
		assertThat(surgery.counters().of(Benefit.INPATIENT))
			.isEqualTo(new YearCount(Money.ofYuan("150.00"), Money.ofYuan("495.00")));
	}

	@Test
	void theOthersStayAsTheyWere() {
		assertThat(this.books.on(new Region(Bills.LINCANG), Bills.DAY).digest())
			.isEqualTo(Bills.book(Bills.LINCANG, Bills.DAY).digest());
		assertThat(told(PooledBenefit.decide(Bills.visit("1", "1.00"), employee(), Bills.fresh(),
				this.books.on(ELSEWHERE, Bills.DAY))))
			.isEqualTo("NOT_IN_FORCE");
	}

	private BenefitDecision decide(String level, String yuan, VisitKind kind) {
		return PooledBenefit.decide(visit(level, yuan).as(kind), employee().withChronicDiseases(1),
				counters("0.00", "0.00", "0.00"), book());
	}

	private static Visit visit(String level, String yuan) {
		return Visit.ordinary(DAY, Bills.at(level), Bills.bill(yuan));
	}

}
