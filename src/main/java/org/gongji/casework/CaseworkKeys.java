package org.gongji.casework;

import java.util.List;

import org.gongji.money.Money;
import org.gongji.rules.RuleKey;

/** The rule values that the law of casework reads; their meaning stands in keys.yaml. */
final class CaseworkKeys {

	static final RuleKey<Boolean> CARRIED_OVER = RuleKey.yesNo("balance.carried_over");

	static final RuleKey<String> TRANSFER = RuleKey.word("transfer.policy");

	static final RuleKey<String> CROSS_SCHEME = RuleKey.word("transfer.cross_scheme");

	static final RuleKey<List<String>> REFUND = RuleKey.words("refund.policy");

	static final RuleKey<List<String>> OTHER_REASONS = RuleKey.words("refund.other_special_reasons");

	static final RuleKey<String> ON_CHANGE_TO_RESIDENT = RuleKey.word("account.on_change_to_resident");

	static final RuleKey<String> DEATH = RuleKey.word("death.policy");

	static final RuleKey<String> SHARES = RuleKey.word("death.shares");

	static final RuleKey<Integer> WAIT_DAYS = RuleKey.count("closure.wait_days");

	static final RuleKey<Integer> DUE_DAYS = RuleKey.count("case.due_days");

	static final RuleKey<Money> THIRD_PERSON_FROM = RuleKey.money("case.third_person_from");

	static final RuleKey<List<String>> RECOVERED = RuleKey.words("claim.recovered");

	static final RuleKey<Money> DROP_UP_TO = RuleKey.money("claim.drop_up_to");

	static final RuleKey<Integer> MAJORITY = RuleKey.count("family.majority_age");

	private CaseworkKeys() {
	}

}
