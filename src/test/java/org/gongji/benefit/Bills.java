package org.gongji.benefit;

import java.time.LocalDate;
import java.util.Map;

import org.gongji.access.Region;
import org.gongji.benefit.BenefitDecision.Paid;
import org.gongji.money.Money;
import org.gongji.person.PersonStatus;
import org.gongji.provider.HospitalLevel;
import org.gongji.provider.Specialty;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.WrittenRules;

import static org.assertj.core.api.Assertions.assertThat;

/** Bills and rule books in few words; made-up figures fill what documents leave open. */
final class Bills {

	static final LocalDate DAY = LocalDate.of(2023, 3, 10);

	static final String LINCANG = "530900";

	static final String XIAN = "610100";

	static final String HEILONGJIANG = "239900";

	static final String PINGLIANG = "620800";

	static final String TIELING = "211200";

	private static final Map<String, String> CHRONIC = Map.of("chronic.deductible", "500.00", "chronic.ratio", "0.70",
			"chronic.cap", "diseases_1=3000.00 diseases_2=4000.00");

	/** The documents alone. */
	static final RuleBooks DOCUMENTS = WrittenRules.with(LINCANG, Map.of());

	/** Made-up acts for what each region leaves open. */
	static final Map<String, RuleBooks> FILLED = Map.of(LINCANG, WrittenRules.with(LINCANG, inpatient()), XIAN,
			WrittenRules.with(XIAN, xian()), HEILONGJIANG, WrittenRules.with(HEILONGJIANG, CHRONIC), PINGLIANG,
			WrittenRules.with(PINGLIANG, pingliang()), TIELING, WrittenRules.with(TIELING, CHRONIC));

	private Bills() {
	}

	private static Map<String, String> inpatient() {
		return Map.of("inpatient.deductible", "1=200.00 2=400.00 3=800.00", "inpatient.ratio",
				"1.employee=0.90 1.retiree=0.92 2.employee=0.85 2.retiree=0.88 3.employee=0.80 3.retiree=0.84",
				"inpatient.annual_cap", "100000.00", "negotiated_drug.first_self_pay", "N-A=0.10 N-B=0.20",
				"internet_plus", "yes");
	}

	private static Map<String, String> xian() {
		return Map.of("effective_from", "2023-01-01", "pooled.deductible", "100.00", "pooled.deductible_period", "year",
				"pooled.ratio",
				"1.employee=0.60 1.retiree=0.65 2.employee=0.55 2.retiree=0.60 3.employee=0.50 3.retiree=0.55",
				"pooled.cap", "1000.00", "institution.tier_below_level1", "1", "pooled.first_self_pay",
				"class_b_drug=0.05 class_b_item=0.10");
	}

	private static Map<String, String> pingliang() {
		return Map.of("institution.tier_below_level1", "1", "institution.tier_level3_ungraded", "3C",
				"chronic.deductible", "500.00", "chronic.ratio", "0.70", "chronic.cap", "3000.00");
	}

	static RuleBook book(String region, LocalDate day) {
		return DOCUMENTS.on(new Region(region), day);
	}

	static RuleBook filled(String region, LocalDate day) {
		return FILLED.get(region).on(new Region(region), day);
	}

	static CarePlace at(String level) {
		return CarePlace.institution(LevelFigures.ofText(level), Specialty.GENERAL, true);
	}

	static CarePlace at(HospitalLevel level) {
		return CarePlace.institution(level, Specialty.GENERAL, true);
	}

	static VisitBill bill(String yuan) {
		return VisitBill.of(Money.ofYuan(yuan), Money.ZERO);
	}

	static Visit visit(String level, String yuan) {
		return Visit.ordinary(DAY, at(level), bill(yuan));
	}

	static PatientFacts employee() {
		return PatientFacts.of(PersonStatus.EMPLOYEE);
	}

	static PatientFacts retiree() {
		return PatientFacts.of(PersonStatus.RETIREE);
	}

	static YearCounters fresh() {
		return YearCounters.fresh(DAY.getYear());
	}

	static YearCounters ordinary(String toward, String fund) {
		return fresh()
			.plus(Map.of(Benefit.ORDINARY.counter(), new YearCount(Money.ofYuan(toward), Money.ofYuan(fund))));
	}

	static Paid paid(BenefitDecision decision) {
		assertThat(decision).isInstanceOf(Paid.class);
		return (Paid) decision;
	}

}
