package org.gongji.crediting;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.gongji.money.Money;
import org.gongji.rules.RuleKey;

/** The rule values that the crediting law reads; their meaning stands in keys.yaml. */
final class CreditingKeys {

	static final RuleKey<String> PERIOD = RuleKey.word("credit.period");

	static final RuleKey<String> ROUNDING = RuleKey.word("credit.rounding");

	static final RuleKey<BigDecimal> EMPLOYEE_RATIO = RuleKey.ratio("credit.employee_ratio");

	static final RuleKey<BigDecimal> EMPLOYER_SHARE = RuleKey.ratio("credit.employer_share");

	static final RuleKey<Boolean> COMBINED_ONLY = RuleKey.yesNo("credit.combined_only");

	static final RuleKey<String> RETIREE = RuleKey.word("credit.retiree");

	static final RuleKey<Money> RETIREE_MONTHLY = RuleKey.money("credit.retiree_monthly");

	static final RuleKey<Money> RETIREE_MONTHLY_NEW = RuleKey.money("credit.retiree_monthly_new");

	static final RuleKey<BigDecimal> RETIREE_CURRENT_RATIO = RuleKey.ratio("credit.retiree_current_ratio");

	static final RuleKey<Boolean> BACKPAY = RuleKey.yesNo("credit.backpay");

	static final RuleKey<BigDecimal> FLEXIBLE = RuleKey.ratio("credit.flexible");

	static final RuleKey<String> RETIRED_FLEXIBLE_AS = RuleKey.word("credit.retired_flexible_as");

	static final RuleKey<Money> RETIRED_FLEXIBLE = RuleKey.money("credit.retired_flexible");

	static final RuleKey<String> STATUS_CHANGE_MONTH = RuleKey.word("credit.status_change_month");

	static final RuleKey<BigDecimal> CIVIL_SERVANT_RATE = RuleKey.ratio("credit.civil_servant_rate");

	static final RuleKey<String> MONTH_OF_DEATH = RuleKey.word("credit.month_of_death");

	static final RuleKey<Integer> CLAIM_NOTICE_DAYS = RuleKey.count("credit.claim_notice_days");

	static final RuleKey<String> ON_CHANGE_TO_RESIDENT = RuleKey.word("account.on_change_to_resident");

	static final RuleKey<BigDecimal> INTEREST_RATE = RuleKey.ratio("interest.rate");

	static final RuleKey<String> INTEREST_METHOD = RuleKey.word("interest.method");

	/** Only its month and day count. */
	static final RuleKey<LocalDate> INTEREST_POSTING_DAY = RuleKey.day("interest.posting_day");

	private CreditingKeys() {
	}

}
