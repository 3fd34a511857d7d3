package org.gongji.benefit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

import org.gongji.benefit.BenefitDecision.NotEnabled;
import org.gongji.benefit.BenefitDecision.ParameterNotSet;
import org.gongji.benefit.BenefitDecision.Refused;
import org.gongji.benefit.Eligibility.Entitled;
import org.gongji.money.Money;
import org.gongji.person.PersonStatus;
import org.gongji.person.VoucherKind;
import org.gongji.provider.Specialty;
import org.gongji.rules.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.benefit.Bills.DAY;
import static org.gongji.benefit.Bills.visit;

/** Who has the benefit at all, where, and for which costs. */
class EligibilityTest {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, status,          contributing, in hospital, own, comes to
			530900,   EMPLOYEE,        true,         false,       yes, ENTITLED
			530900,   FLEXIBLE,        true,         false,       yes, ENTITLED
			530900,   NEW_FORM_WORKER, true,         false,       yes, ENTITLED
			530900,   NONE,            true,         false,       yes, NOT_A_MEMBER
			530900,   EMPLOYEE,        false,        false,       yes, HELD ARREARS
			530900,   EMPLOYEE,        true,         true,        yes, HELD AUDIT_INPATIENT_OVERLAP
			530900,   EMPLOYEE,        true,         false,       no,  LIMIT_NOT_TRANSFERABLE
			239900,   EMPLOYEE,        false,        false,       yes, ARREARS
			239900,   FLEXIBLE,        false,        false,       yes, ARREARS
			239900,   RETIREE,         false,        false,       yes, ENTITLED
			239900,   RETIREE,         true,         true,        yes, IN_HOSPITAL
			239900,   RETIREE,         true,         false,       no,  LIMIT_NOT_TRANSFERABLE
			620800,   FLEXIBLE,        true,         false,       yes, ENTITLED
			620800,   EMPLOYEE,        false,        false,       yes, HELD ARREARS
			620800,   EMPLOYEE,        true,         true,        yes, HELD AUDIT_INPATIENT_OVERLAP
			211200,   EMPLOYEE,        false,        false,       yes, ARREARS
			211200,   FLEXIBLE,        true,         false,       yes, ENTITLED
			211200,   EMPLOYEE,        true,         true,        yes, HELD AUDIT_INPATIENT_OVERLAP
			211200,   EMPLOYEE,        true,         false,       no,  LIMIT_NOT_TRANSFERABLE
			610100,   EMPLOYEE,        true,         false,       yes, PARAMETER effective_from
			610100,   EMPLOYEE,        false,        false,       yes, PARAMETER effective_from
			""")
	void thePersonOfTheDayDecides(String region, PersonStatus status, boolean contributing, boolean inHospital,
			String own, String comesTo) {
		PatientFacts person = new PatientFacts(status, contributing, inHospital, 0, 0, own.equals("yes"));
		assertThat(told(PooledBenefit.eligible(visit("2", "0.00"), person, Bills.book(region, DAY))))
			.isEqualTo(comesTo);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, level,     designated, area,                           comes to
			530900,   village,   true,       LOCAL,                          ENTITLED
			530900,   2,         false,      LOCAL,                          PLACE_NOT_DESIGNATED
			530900,   3,         true,       OUT_OF_AREA_FILED,              ENTITLED
			530900,   3,         true,       OUT_OF_AREA_REFERRED,           ENTITLED
			530900,   3,         true,       OUT_OF_AREA_UNFILED,            PARAMETER pooled.out_of_area_rule
			530900,   3,         true,       OUT_OF_AREA_TEMPORARY,          PARAMETER pooled.out_of_area_rule
			530900,   3,         true,       OUT_OF_AREA_LONG_TERM_RESIDENT, PARAMETER pooled.out_of_area_rule
			530900,   3,         true,       OUT_OF_AREA_EMERGENCY,          ENTITLED
			239900,   unrated,   true,       OUT_OF_AREA_UNFILED,            ENTITLED
			239900,   2,         false,      OUT_OF_AREA_EMERGENCY,          PLACE_NOT_DESIGNATED
			620800,   2,         true,       OUT_OF_AREA_FILED,              PARAMETER pooled.out_of_area_rule
			620800,   village,   true,       LOCAL,                          PARAMETER institution.tier_below_level1
			620800,   community, true,       LOCAL,                          PARAMETER institution.tier_below_level1
			620800,   unrated,   true,       LOCAL,                          PARAMETER institution.tier_below_level1
			620800,   3,         true,       LOCAL,                          PARAMETER institution.tier_level3_ungraded
			620800,   3B,        true,       LOCAL,                          ENTITLED
			610100,   2,         false,      LOCAL,                          PARAMETER effective_from
			211200,   village,   true,       LOCAL,                          NOT_IN_DESIGNATED_CLASS
			211200,   township,  true,       LOCAL,                          ENTITLED
			211200,   2,         true,       FILED_PLACE,                    ENTITLED
			211200,   2,         true,       OUT_OF_AREA_REFERRED,           REFERRED_OUT_NOT_COVERED
			211200,   2,         true,       OUT_OF_AREA_TEMPORARY,          TEMPORARY_OUT_NOT_COVERED
			211200,   2,         true,       OUT_OF_AREA_UNFILED,            TEMPORARY_OUT_NOT_COVERED
			211200,   2,         true,       OUT_OF_AREA_EMERGENCY,          PARAMETER emergency.rule_tieyibao_2022_66
			""")
	void thePlaceOfCareDecides(String region, String level, boolean designated, CareArea area, String comesTo) {
		CarePlace place = CarePlace.institution(LevelFigures.ofText(level), Specialty.GENERAL, designated);
		assertThat(told(PooledBenefit.eligible(Visit.ordinary(DAY, place, Bills.bill("0.00")).in(area),
				Bills.employee(), Bills.book(region, DAY))))
			.isEqualTo(comesTo);
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					# origin,                              530900, 239900, 620800, 211200
					CHRONIC_OVER_LIMIT,                    pooled.chronic_over_limit, ENTITLED, pooled.chronic_over_limit, pooled.chronic_over_limit
					CHRONIC_WITHIN_LIMIT,                  CHRONIC_POLICY_FIRST, CHRONIC_POLICY_FIRST, CHRONIC_POLICY_FIRST, CHRONIC_POLICY_FIRST
					PRENATAL_CHECK,                        pooled.prenatal, pooled.prenatal, NOT_IN_ORDINARY_SCOPE, ENTITLED
					NEGOTIATED_DUAL_CHANNEL,               NOT_IN_ORDINARY_SCOPE, negotiated_drug.rule, NOT_IN_ORDINARY_SCOPE, negotiated_drug.rule
					RESIDUAL_AFTER_CHRONIC,                RESIDUAL_SELF_PAY, RESIDUAL_SELF_PAY, RESIDUAL_SELF_PAY, RESIDUAL_SELF_PAY
					RESIDUAL_AFTER_INPATIENT,              RESIDUAL_SELF_PAY, RESIDUAL_SELF_PAY, RESIDUAL_SELF_PAY, RESIDUAL_SELF_PAY
					EMERGENCY_DEATH,                       emergency.admitted, SETTLE_AS_INPATIENT, SETTLE_AS_INPATIENT, emergency.rule_tieyibao_2022_66
					EMERGENCY_THEN_ADMITTED,               emergency.admitted, SETTLE_AS_INPATIENT, SETTLE_AS_INPATIENT, emergency.rule_tieyibao_2022_66
					FAMILY_PLANNING_PAID_BY_PUBLIC_HEALTH, pooled.public_health_excluded, pooled.public_health_excluded, pooled.public_health_excluded, PUBLIC_HEALTH_FUNDED
					""")
	void theOriginOfTheCostDecides(CostOrigin origin, String lincang, String heilongjiang, String pingliang,
			String tieling) {
		Map<String, String> expected = Map.of(Bills.LINCANG, lincang, Bills.HEILONGJIANG, heilongjiang, Bills.PINGLIANG,
				pingliang, Bills.TIELING, tieling);
		expected
			.forEach((region,
					comesTo) -> assertThat(told(PooledBenefit.eligible(visit("2", "0.00").from(origin),
							Bills.employee(), Bills.book(region, DAY)))
						.replace("PARAMETER ", "")).as(region).isEqualTo(comesTo));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, status,   allowance,                                prenatal benefit
			620800,   FLEXIBLE, FLEXIBLE_NO_MATERNITY_ALLOWANCE,          FLEXIBLE_NO_PRENATAL
			620800,   EMPLOYEE, ENTITLED,                                 ENTITLED
			211200,   FLEXIBLE, PARAMETER maternity.allowance_not_for,    ENTITLED
			530900,   EMPLOYEE, PARAMETER maternity.allowance_not_for,    PARAMETER maternity.prenatal_not_for
			610100,   EMPLOYEE, PARAMETER effective_from,                 PARAMETER effective_from
			999999,   EMPLOYEE, NOT_IN_FORCE,                             NOT_IN_FORCE
			""")
	void maternityIsAskedByStatus(String region, PersonStatus status, String allowance, String prenatal) {
		assertThat(told(BenefitQuestions.maternityAllowance(status, Bills.book(region, DAY)))).isEqualTo(allowance);
		assertThat(told(BenefitQuestions.prenatalBenefit(status, Bills.book(region, DAY)))).isEqualTo(prenatal);
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					# region, subsidy of civil servants,              large amount,                           top-up
					211200,   NOT_COUNTED,                            NOT_COUNTED,                            NOT_COUNTED
					530900,   ENTITLED,                               PARAMETER pooled.counts_large_amount,   PARAMETER civil_servant.outpatient_topup
					239900,   PARAMETER pooled.counts_civil_servant,  PARAMETER pooled.counts_large_amount,   PARAMETER civil_servant.outpatient_topup
					""")
	void whatCountsForOtherSubsidiesIsSaidOrAsked(String region, String civil, String large, String topup) {
		assertThat(told(BenefitQuestions.countsForCivilServantSubsidy(Bills.book(region, DAY)))).isEqualTo(civil);
		assertThat(told(BenefitQuestions.countsForLargeAmount(Bills.book(region, DAY)))).isEqualTo(large);
		assertThat(told(BenefitQuestions.civilServantTopup(Bills.book(region, DAY)))).isEqualTo(topup);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, resident identity card, policy that is gone,         one that nobody named
			530900,   ENTITLED,               PARAMETER old_policy.abolished, PARAMETER old_policy.abolished
			620800,   ENTITLED,               PARAMETER old_policy.abolished, PARAMETER old_policy.abolished
			239900,   GROUND_NOT_LISTED,      PARAMETER old_policy.abolished, PARAMETER old_policy.abolished
			211200,   GROUND_NOT_LISTED,      ABOLISHED,                      PARAMETER old_policy.abolished
			""")
	void vouchersAndOlderPolicies(String region, String card, String gone, String unnamed) {
		assertThat(told(BenefitQuestions.voucher(VoucherKind.RESIDENT_ID_CARD, Bills.book(region, DAY))))
			.isEqualTo(card);
		assertThat(told(BenefitQuestions.voucher(VoucherKind.SOCIAL_SECURITY_CARD, Bills.book(region, DAY))))
			.isEqualTo("ENTITLED");
		assertThat(told(BenefitQuestions.oldPolicy("tumour_markers", Bills.book(region, DAY)))).isEqualTo(gone);
		assertThat(told(BenefitQuestions.oldPolicy("nothing", Bills.book(region, DAY)))).isEqualTo(unnamed);
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					# ratios,                                                        findings
					3.employee=0.50 3.retiree=0.55,                                  ''
					3.employee=0.4999 3.retiree=0.55,                                RATIO_BELOW_FLOOR
					3.retiree=0.49,                                                  RATIO_BELOW_FLOOR
					3.employee=0.55 3.retiree=0.55,                                  ''
					3.employee=0.55 3.retiree=0.54,                                  RETIREE_NOT_FAVOURED
					1.employee=0.60 3.employee=0.60,                                 ''
					1.employee=0.59 3.employee=0.60,                                 PRIMARY_NOT_FAVOURED
					1.employee=0.59 2.employee=0.60,                                 ''
					1.retiree=0.59 3A.retiree=0.60,                                  PRIMARY_NOT_FAVOURED
					1.employee=0.60 1.retiree=0.55 3.employee=0.61 3.retiree=0.50,   RETIREE_NOT_FAVOURED PRIMARY_NOT_FAVOURED
					1.employee=0.45 3.employee=0.50 3.retiree=0.49,                  RATIO_BELOW_FLOOR RETIREE_NOT_FAVOURED PRIMARY_NOT_FAVOURED
					""")
	void ratiosThatAnOfficerEntersAreChecked(String ratios, String findings) {
		Map<String, BigDecimal> cells = new TreeMap<>();
		for (String cell : ratios.split(" ")) {
			cells.put(cell.split("=")[0], new BigDecimal(cell.split("=")[1]));
		}
		RuleTable table = RuleTable.ofRatios(cells);
		assertThat(RatioCheck.check(table, Bills.book(Bills.XIAN, DAY))).extracting((finding) -> finding.code().name())
			.containsExactly(findings.isEmpty() ? new String[0] : findings.split(" "));
		assertThat(RatioCheck.check(table, Bills.book(Bills.LINCANG, DAY))).isEmpty();
	}

	@Test
	void whoeverIsEntitledSettlesAndTheOtherWayRound() {
		for (String region : Bills.FILLED.keySet()) {
			for (CareArea area : CareArea.values()) {
				for (CostOrigin origin : CostOrigin.values()) {
					Visit visit = visit("2", "1000.00").in(area).from(origin);
					BenefitDecision decision = PooledBenefit.decide(visit, Bills.employee(), Bills.fresh(),
							Bills.filled(region, DAY));
					Eligibility eligibility = PooledBenefit.eligible(visit, Bills.employee(),
							Bills.filled(region, DAY));
					assertThat(eligibility instanceof Entitled).isEqualTo(decision instanceof BenefitDecision.Paid);
					if (decision instanceof BenefitDecision.Paid paid) {
						assertThat(paid.person().plus(paid.fundInAll())).isEqualTo(Money.ofYuan("1000.00"));
					}
					else {
						assertThat(decision).isEqualTo(eligibility);
					}
				}
			}
		}
	}

	private static String told(Eligibility eligibility) {
		assertThat(eligibility.citations()).isNotEmpty();
		if (eligibility instanceof Entitled) {
			return "ENTITLED";
		}
		if (eligibility instanceof Refused refused) {
			return refused.code().name();
		}
		if (eligibility instanceof NotEnabled off) {
			return off.switchName();
		}
		if (eligibility instanceof BenefitDecision.Held held) {
			return "HELD " + held.code();
		}
		return "PARAMETER " + ((ParameterNotSet) eligibility).parameters().get(0);
	}

}
