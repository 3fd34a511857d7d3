package org.gongji.benefit;

import java.math.BigDecimal;
import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.RuleKey;
import org.gongji.rules.RuleTable;

/** The rule values that the benefit law reads; their meaning stands in keys.yaml. */
final class BenefitKeys {

	static final RuleKey<List<String>> MEMBERS = RuleKey.words("pooled.members");

	static final RuleKey<Boolean> OWN_USE_ONLY = RuleKey.yesNo("pooled.own_use_only");

	static final RuleKey<String> ARREARS = RuleKey.word("arrears.rule");

	static final RuleKey<List<String>> ARREARS_STATUSES = RuleKey.words("arrears.statuses");

	static final RuleKey<String> IN_HOSPITAL = RuleKey.word("benefit.in_hospital");

	static final RuleKey<List<String>> EXCLUDED_FROM = RuleKey.words("benefit.excluded_from");

	static final RuleKey<Boolean> DESIGNATED_ONLY = RuleKey.yesNo("pooled.designated_only");

	static final RuleKey<List<String>> INSTITUTIONS = RuleKey.words("pooled.institutions");

	static final RuleKey<String> PHARMACY = RuleKey.word("pooled.pharmacy_rule");

	static final RuleKey<String> DUAL_CHANNEL = RuleKey.word("pooled.dual_channel");

	static final RuleKey<String> INTERNET = RuleKey.word("pooled.internet");

	static final RuleKey<Boolean> INTERNET_PLUS = RuleKey.yesNo("internet_plus");

	static final RuleKey<String> TIER_BELOW_1 = RuleKey.word("institution.tier_below_level1");

	static final RuleKey<String> TIER_3_UNGRADED = RuleKey.word("institution.tier_level3_ungraded");

	static final RuleKey<RuleTable> OUT_OF_AREA = RuleKey.table("pooled.out_of_area");

	static final RuleKey<RuleTable> OUT_OF_AREA_RULE = RuleKey.table("pooled.out_of_area_rule");

	static final RuleKey<BigDecimal> REDUCTION = RuleKey.ratio("pooled.out_of_area_reduction");

	static final RuleKey<Boolean> CHRONIC_FIRST = RuleKey.yesNo("pooled.chronic_first");

	static final RuleKey<String> CHRONIC_OVER_LIMIT = RuleKey.word("pooled.chronic_over_limit");

	static final RuleKey<Boolean> RESIDUAL_EXCLUDED = RuleKey.yesNo("pooled.residual_excluded");

	static final RuleKey<String> PRENATAL = RuleKey.word("pooled.prenatal");

	static final RuleKey<Boolean> PUBLIC_HEALTH_EXCLUDED = RuleKey.yesNo("pooled.public_health_excluded");

	static final RuleKey<RuleTable> EMERGENCY = RuleKey.table("emergency.rule");

	static final RuleKey<String> EMERGENCY_RULED_BY = RuleKey.word("emergency.ruled_by");

	static final RuleKey<Boolean> ANY_INSTITUTION = RuleKey.yesNo("emergency.any_institution");

	static final RuleKey<String> ADMITTED = RuleKey.word("emergency.admitted");

	static final RuleKey<String> SPECIAL = RuleKey.word("special.rule");

	static final RuleKey<String> NEGOTIATED_DRUG = RuleKey.word("negotiated_drug.rule");

	static final RuleKey<String> DAY_SURGERY = RuleKey.word("day_surgery.rule");

	static final RuleKey<List<String>> CLAIM_PAPERS = RuleKey.words("benefit.claim_papers");

	static final RuleKey<RuleTable> FIRST_SELF_PAY = RuleKey.table("pooled.first_self_pay");

	static final RuleKey<RuleTable> DEDUCTIBLE = RuleKey.table("pooled.deductible");

	static final RuleKey<String> DEDUCTIBLE_PERIOD = RuleKey.word("pooled.deductible_period");

	static final RuleKey<RuleTable> RATIO = RuleKey.table("pooled.ratio");

	static final RuleKey<Money> CAP = RuleKey.money("pooled.cap");

	static final RuleKey<String> ABOVE_CAP = RuleKey.word("pooled.above_cap");

	static final RuleKey<BigDecimal> RATIO_FLOOR = RuleKey.ratio("pooled.ratio_floor");

	static final RuleKey<Boolean> FAVOUR_RETIREES = RuleKey.yesNo("pooled.favour_retirees");

	static final RuleKey<Boolean> FAVOUR_PRIMARY = RuleKey.yesNo("pooled.favour_primary");

	static final RuleKey<RuleTable> CHRONIC_DEDUCTIBLE = RuleKey.table("chronic.deductible");

	static final RuleKey<String> CHRONIC_DEDUCTIBLE_PERIOD = RuleKey.word("chronic.deductible_period");

	static final RuleKey<RuleTable> CHRONIC_RATIO = RuleKey.table("chronic.ratio");

	static final RuleKey<RuleTable> CHRONIC_CAP = RuleKey.table("chronic.cap");

	static final RuleKey<Integer> SENIOR_AGE = RuleKey.count("benefit.senior_age");

	static final RuleKey<BigDecimal> SENIOR_SHARE = RuleKey.ratio("benefit.senior_share");

	static final RuleKey<List<String>> SENIOR_FOR = RuleKey.words("benefit.senior_for");

	static final RuleKey<List<String>> EXEMPT_DISEASES = RuleKey.words("special.exempt_diseases");

	static final RuleKey<BigDecimal> EXEMPT_RATIO = RuleKey.ratio("special.exempt_ratio");

	static final RuleKey<RuleTable> INPATIENT_DEDUCTIBLE = RuleKey.table("inpatient.deductible");

	static final RuleKey<RuleTable> INPATIENT_RATIO = RuleKey.table("inpatient.ratio");

	static final RuleKey<Money> INPATIENT_CAP = RuleKey.money("inpatient.annual_cap");

	static final RuleKey<RuleTable> DEDUCTIBLE_LEVEL = RuleKey.table("benefit.deductible_level");

	static final RuleKey<RuleTable> DEDUCTIBLE_SHARE = RuleKey.table("benefit.deductible_share");

	static final RuleKey<RuleTable> DEDUCTIBLE_KIND = RuleKey.table("benefit.deductible_kind");

	static final RuleKey<RuleTable> DRUG_FIRST_SELF_PAY = RuleKey.table("negotiated_drug.first_self_pay");

	static final RuleKey<BigDecimal> CIVIL_SERVANT_TOPUP = RuleKey.ratio("civil_servant.outpatient_topup");

	static final RuleKey<Boolean> COUNTS_CIVIL_SERVANT = RuleKey.yesNo("pooled.counts_civil_servant");

	static final RuleKey<Boolean> COUNTS_LARGE_AMOUNT = RuleKey.yesNo("pooled.counts_large_amount");

	static final RuleKey<List<String>> ALLOWANCE_NOT_FOR = RuleKey.words("maternity.allowance_not_for");

	static final RuleKey<List<String>> PRENATAL_NOT_FOR = RuleKey.words("maternity.prenatal_not_for");

	static final RuleKey<List<String>> ABOLISHED = RuleKey.words("old_policy.abolished");

	static final RuleKey<List<String>> VOUCHERS = RuleKey.words("account.vouchers");

	private BenefitKeys() {
	}

}
